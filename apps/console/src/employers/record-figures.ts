import type { EmployerRecord } from '@hall/core/contract/queries/complaint-queries';
import type { Say } from '../app/language.tsx';

/** One figure of an employer, and what it is made of. */
export interface RecordFigure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/**
 * The fill rate in whole per cent: places found of the places that postings which are over had asked
 * for. Null where none is over. A posting that was not quite filled never makes a hundred.
 */
export function fillPercent({ offered, filled }: EmployerRecord['postings']): number | null {
  return offered === 0 ? null : Math.floor((filled * 100) / offered);
}

/** The figures of an employer in the order in which they are read. */
export function recordFigures(record: EmployerRecord, say: Say): RecordFigure[] {
  const { postings, matches, complaints, reports } = record;
  const percent = fillPercent(postings);
  const complaint = (
    name: 'wage' | 'noShow' | 'other',
    { waiting, referred, substantiated, unsubstantiated, dropped }: (typeof complaints)['wage'],
  ): RecordFigure => ({
    name: say(`record.${name}`),
    value: say('record.cases', {
      count: waiting + referred + substantiated + unsubstantiated + dropped,
    }),
    note: say('record.complaintNote', { found: substantiated, open: waiting + referred }),
  });
  return [
    {
      name: say('record.fillRate'),
      value: percent === null ? '—' : `${String(percent)}%`,
      note:
        percent === null
          ? say('record.fillRateNone')
          : say('record.fillRateNote', { filled: postings.filled, offered: postings.offered }),
    },
    {
      name: say('record.postings'),
      value: say('record.pieces', { count: postings.recent }),
      note: say('record.postingsNote', { count: postings.published }),
    },
    {
      name: say('record.matches'),
      value: say('record.people', { count: matches.confirmed }),
      note: say('record.matchesNote', { count: matches.cancelled }),
    },
    {
      name: say('record.arrived'),
      value: say('record.people', { count: matches.arrived }),
      note: say('record.arrivedNote', { absent: matches.absent, untold: matches.untold }),
    },
    complaint('wage', complaints.wage),
    complaint('noShow', complaints.noShow),
    complaint('other', complaints.other),
    {
      name: say('record.reports'),
      value: say('record.times', { count: reports }),
      note: say('record.reportsNote'),
    },
  ];
}
