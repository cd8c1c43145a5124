/**
 * What each version of the protocol looked like, as a hash over all its schemas. A line that stands
 * here is never changed: screens in the field speak that version.
 */
export const protocolVersions: readonly { readonly version: number; readonly sha256: string }[] = [
  { version: 3, sha256: '33b6e8d2332e4760' },
  { version: 4, sha256: '0052ee9dc3183243' },
  { version: 5, sha256: 'a33bcddf3f4771c7' },
  { version: 6, sha256: 'b0f0d26ca003b811' },
  { version: 7, sha256: '93f20da21937af81' },
  { version: 8, sha256: '3ae432e1207177f7' },
  { version: 9, sha256: '2186b8d18f4c4999' },
  { version: 10, sha256: '3a562fbd35ffffc2' },
  { version: 11, sha256: '9baedd6cd17a9aaa' },
];
