/** The languages of the hall; zh-CN is the source, en is complete. */
export type Language = 'zh-CN' | 'en';

/** Texts by key; `{name}` is replaced by the parameter of that name. */
export type Catalogue<K extends string = string> = Readonly<Record<K, string>>;

export type TextParams = Readonly<Record<string, string | number>>;

/** One text with its parameters filled in. A parameter that is not given stays visible as `{name}`. */
export function translate<K extends string>(
  catalogue: Catalogue<K>,
  key: K,
  params: TextParams = {},
): string {
  return catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
