/** The dictionary behind pinyin-match: for every syllable its characters, most written first. */
declare module 'pinyin-match/src/simplified_dict.js' {
  export const dict: Readonly<Record<string, string>>;
}
