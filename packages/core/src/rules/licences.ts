import { z } from 'zod';

/**
 * Certificates without which certain work is unlawful: special operations (电工, 焊接, 高处),
 * special equipment (叉车), machines, driving, security, and the health certificate for food and
 * infant care.
 */
export const licenceCode = z.enum([
  'electrician',
  'welding',
  'height_work',
  'forklift',
  'machine_operator',
  'driving',
  'security_guard',
  'health',
]);
export type LicenceCode = z.infer<typeof licenceCode>;
