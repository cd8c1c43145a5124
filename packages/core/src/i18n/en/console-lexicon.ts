import type { zhConsoleLexicon } from '../zh-cn/console-lexicon.ts';

/** Texts of the desk's lexicon page. */
export const enConsoleLexicon: Record<keyof typeof zhConsoleLexicon, string> = {
  'lexicon.note':
    'Words that postings, pages and notices are scanned for. Rules of the product cannot be deleted, only taken one step down; a market can add words of its own.',
  'lexicon.add': 'Add a word',
  'lexicon.version': 'Lexicon in force',
  'lexicon.sweeping':
    'Open postings are being scanned with the lexicon in force; done within a minute.',
  'lexicon.swept':
    '{time}: open postings scanned again: {count}; newly suspended: {suspended}.',
  'lexicon.untouched': 'This is the lexicon of the product; nothing has been changed yet.',
  'lexicon.own': 'Words of this market',
  'lexicon.ownEmpty': 'There are no words of this market yet.',
  'lexicon.rules': 'Rules of the product',
  'lexicon.search': 'Number, kind, basis',
  'lexicon.id': 'Number',
  'lexicon.phrases': 'Phrases',
  'lexicon.phrasesHint':
    'One a line, at least 2 characters each. Spaces and signs between the characters do not hide them.',
  'lexicon.severity': 'Severity',
  'lexicon.severity.BLOCK': 'Not published: live postings are suspended at once',
  'lexicon.severity.REASON': 'Needs a basis: the reviewer writes it down before releasing',
  'lexicon.severity.REVIEW': 'Needs a look: the reviewer ticks every place',
  'lexicon.severity.WARN': 'Better changed: only a hint',
  'lexicon.severity.INFO': 'For information: only shown',
  'lexicon.basis': 'Basis',
  'lexicon.basisHint': 'Where it comes from; the employer is told. E.g. “Rules of this market, 5”.',
  'lexicon.rewrite': 'Neutral wording',
  'lexicon.rewrite.none': 'None',
  'lexicon.rewrite.remove': 'Leave the phrase out',
  'lexicon.rewrite.replace': 'Say it differently',
  'lexicon.rewriteText': 'Write instead',
  'lexicon.isRemoved': 'left out',
  'lexicon.category': 'Kind',
  'lexicon.acts': 'Actions',
  'lexicon.remove': 'Remove',
  'lexicon.downgrade': 'One step down',
  'lexicon.reinstate': 'Back up',
  'lexicon.lowered': 'taken down, was: {severity}',
  'lexicon.reason': 'Reason',
  'lexicon.reasonHint': 'At least 6 characters; it goes into the ledger.',
  'lexicon.add.title': 'Add a word',
  'lexicon.remove.title': 'Remove word {id}',
  'lexicon.remove.text':
    'It is no longer scanned for. Postings it suspended do not come back by themselves; restore them one by one.',
  'lexicon.downgrade.title': 'Take rule {id} down',
  'lexicon.downgrade.text': '{from} becomes {to}. Open postings are scanned again.',
  'lexicon.reinstate.title': 'Put rule {id} back',
  'lexicon.reinstate.text':
    'It becomes {to} again. Open postings are scanned again; what may not be published is suspended at once.',
  'lexicon.done': 'The lexicon is now {version}; open postings are being scanned again',
  'lexicon.hitsNow': 'Open postings that hold these words now: {count}',
  'lexicon.hitsNone': 'No open posting holds these words now.',
};
