import { expect, test } from 'vitest';
import { sampleId, samplePosting } from '../testing/samples.ts';
import { reportedPostings, suspendedPostings } from './reported.ts';

test('the posting with most reports stands first, and only what people can still see is listed', () => {
  const once = samplePosting({ status: 'published', reportedBy: [sampleId()] });
  const often = samplePosting({ status: 'suspended', reportedBy: [sampleId(), sampleId()] });
  const gone = samplePosting({ status: 'withdrawn', reportedBy: [sampleId()] });
  const fine = samplePosting({ status: 'published' });
  expect(reportedPostings([once, gone, fine, often])).toEqual([often, once]);
});

test('what was suspended longest ago is looked into first', () => {
  const older = samplePosting({ status: 'suspended', updatedAtMs: 1 });
  const newer = samplePosting({ status: 'suspended', updatedAtMs: 2 });
  expect(suspendedPostings([newer, samplePosting(), older])).toEqual([older, newer]);
});
