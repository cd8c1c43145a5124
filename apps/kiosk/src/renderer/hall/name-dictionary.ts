import { nameTable } from '@hall/core/rules/names/name-candidates';
import { dict } from 'pinyin-match/src/simplified_dict.js';

/** The characters people can type their names with; in the bundle, for a hall without internet. */
export const nameDictionary = nameTable(dict);
