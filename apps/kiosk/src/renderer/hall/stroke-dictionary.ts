import { packedStrokes } from '@hall/core/rules/names/packed-strokes';
import { strokeTable, unpackStrokes } from '@hall/core/rules/names/stroke-candidates';
import { nameDictionary } from './name-dictionary.ts';

/** The characters people can write their names with, stroke by stroke; in the bundle as well. */
export const strokeDictionary = strokeTable(nameDictionary, unpackStrokes(packedStrokes));
