import type { Rewrite } from './lexicon-schema.ts';

interface SuggestionInput {
  readonly rewrite: Rewrite | null;
  /** The hit, normalised. */
  readonly phrase: string;
  /** What comes right after it, normalised. */
  readonly following: string;
}

/** The neutral wording for one phrase: a text, empty to leave it out, or null where none exists. */
export function suggestionFor({ rewrite, phrase, following }: SuggestionInput): string | null {
  if (rewrite === null) return null;
  if (rewrite.kind === 'replace') return rewrite.by;
  if (rewrite.kind === 'terms') return rewrite.terms[phrase] ?? '工作人员';
  return neutralGender(phrase, following);
}

const anyGender = '男女不限';
const hiring = /^(?:招聘|招收|招募|招|聘请|聘|找|寻|雇佣?|请|缺|急需|诚聘)[:]?/u;
const genderWord = /[男女](性|士|工|生|的|员工|同志|孩子?|青年|子|人)?/u;

function neutralGender(phrase: string, following: string): string {
  if (phrase.startsWith('性别')) return '性别不限';
  if (phrase.startsWith('(')) return `(${anyGender})`;
  if (/[勿免拒]|不|别来|别[联投打]|谢绝|除外|止步|莫来/u.test(phrase)) return anyGender;
  if (hiring.test(phrase) || /\d|[名人个位]/u.test(phrase)) return withoutGender(phrase, following);
  if (/^[男女](?:小工|普工|杂工|力工|帮工|服务员|保洁|搬运|装卸)/u.test(phrase)) {
    return phrase.slice(1);
  }
  // A role or a number follows: the phrase was its attribute, so hiring goes on without it.
  if (/^[^,。;!?、:()\ue000勿免不]/u.test(following)) return `招${noun(phrase, following)}`;
  return anyGender;
}

function withoutGender(phrase: string, following: string): string {
  const match = genderWord.exec(phrase);
  if (match === null) return anyGender;
  const rest = phrase.slice(match.index + match[0].length);
  const before = phrase.slice(0, match.index);
  const named = /^\p{Script=Han}{2}/u.test(rest) && !/^[一二两三四五六七八九十几数若]/u.test(rest);
  return before + (named ? '' : noun(match[0], rest + following)) + rest.replace(/^[,、]/u, '');
}

/** What to call people whose gender was the only noun: 男工 becomes 工人, 女 before a number 人员. */
function noun(phrase: string, next: string): string {
  if (phrase.endsWith('工')) return '工人';
  const roleFollows =
    /^\p{Script=Han}{2}/u.test(next) && !/^[一二两三四五六七八九十几数若]/u.test(next);
  return roleFollows ? '' : '人员';
}
