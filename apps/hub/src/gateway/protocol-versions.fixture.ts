/**
 * What each version of the protocol looked like, as a hash over all its schemas. A line that stands
 * here is never changed: screens in the field speak that version.
 */
export const protocolVersions: readonly { readonly version: number; readonly sha256: string }[] = [
  { version: 3, sha256: '33b6e8d2332e4760' },
  { version: 4, sha256: '0052ee9dc3183243' },
  { version: 5, sha256: 'a33bcddf3f4771c7' },
];
