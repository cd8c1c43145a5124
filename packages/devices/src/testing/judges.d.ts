/** The parts of two untyped packages that serve as independent judges in tests. */
declare module 'npos' {
  interface Node {
    readonly ascii: string;
    readonly fn: string;
    readonly offset: number;
    readonly length: number;
  }
  const npos: {
    readonly rules: Record<number, Record<string, unknown>>;
    parser(rules: Record<number, Record<string, unknown>>): {
      parse(bytes: Buffer): Promise<{ error?: unknown; tree: readonly Node[] }>;
    };
  };
  export = npos;
}

declare module 'qrcode' {
  const qrcode: {
    create(
      segments: readonly { readonly data: Uint8Array; readonly mode: 'byte' }[],
      options: { readonly errorCorrectionLevel: 'M' },
    ): { readonly modules: { readonly size: number } };
  };
  export = qrcode;
}
