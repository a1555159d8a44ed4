import { z } from 'zod';
import { evidences, smiStatuses, userRoles } from '../../terms';
import { alertGroups, type TableName } from '../values';
import type { OverlayEntry } from './overlay';

const text = z.string().min(1);
const admission = z.enum(['admitted', 'refused', 'not stated']);
const strings = z.array(text).readonly();
const schemaVersion = z.enum(['5.0', '5.1', '5.3a', '5.4']);
const useCase = { useCase: text, messageCode: z.int().min(0).max(0xffff) };
const statuses = z.array(z.enum(smiStatuses));

/** What a value of each table looks like, for rows that come from outside. */
export const valueShapes: { readonly [T in TableName]: z.ZodType } = {
  srv: z.strictObject({
    name: text,
    critical: z.boolean(),
    onDemand: z.boolean(),
    futureDated: z.enum(['No', 'DSP', 'Device', 'DSP & Device']),
    dccScheduled: z.boolean(),
    nonDevice: z.boolean(),
    commandVariants: z.array(z.int().min(1).max(9)),
  }),
  roles: z.union([z.array(z.enum(userRoles)), z.literal('not stated')]),
  role: z.boolean(),
  e5: admission,
  'non-device': admission,
  order: z.array(z.string().regex(/^E\d+$/)),
  'smi-version': z.union([z.boolean(), z.literal('not stated')]),
  restore: text,
  transition: z.strictObject({
    from: z.union([statuses, z.enum(['none', 'any live status', 'any'])]),
    event: text,
    to: z.enum([...smiStatuses, 'previous', 'removed']),
    alert: text.optional(),
  }),
  smi: z.union([text, strings]),
  code: z.strictObject({ name: text.optional(), meaning: text.optional(), firstSchema: schemaVersion }),
  'dcc-alert': z.strictObject({ firstSchema: schemaVersion }),
  'dcc-payload': z.strictObject({ firstSchema: schemaVersion }),
  'dcc-alert-for': text,
  alert: z.strictObject({ name: text, configurableBy: z.array(z.enum(alertGroups)) }),
  'alert-range': z.enum(['critical', 'non-critical', 'not stated']),
  'table-16.2': z.strictObject({
    critical: z.boolean().optional(),
    mandated: text,
    wanAlert: z.boolean(),
    wanAlertType: z.union([z.literal(1), z.literal(2)]).optional(),
    hanAlert: z.boolean(),
    securityLog: z.boolean(),
    eventLog: z.boolean(),
    powerEventLog: z.boolean(),
    alcsEventLog: z.boolean().optional(),
    sensitive: z.boolean().optional(),
    alwaysOn: z.boolean().optional(),
    remoteParty: text.optional(),
  }),
  'table-28a': z.string(),
  'table-28d': z.union([z.boolean(), z.literal('not stated')]),
  'srv-name': text,
  'target-time': text,
  'table-28c': z.union([
    z.boolean(),
    z.enum(['not stated', 'complete']),
    z.strictObject({ wanAlert: z.boolean(), powerEventLog: z.boolean() }),
  ]),
  'use-case': z.strictObject({
    ...useCase,
    when: text.optional(),
    others: z.array(z.strictObject({ ...useCase, when: text.optional() })),
  }),
  route: z.enum(['direct', 'acb', 'none']),
  device: z.union([text, strings]),
  edge: text,
  firmware: z.union([z.boolean(), text, strings]),
  'flag-set': z.array(z.string().regex(/^[A-Z]$/)),
  flag: z.union([z.string().regex(/^[A-Z]$/), z.literal('not stated')]),
  ngnm: z.enum(['in Table 16.2', 'not in Table 16.2', 'named', 'not stated']),
  duis: admission,
  ecdsa: text,
  irp: z.strictObject({
    subject: text,
    modification: text,
    gbcsSeries: z.union([strings, z.literal('not stated')]),
    documents: z.union([strings, z.literal('not stated')]),
    rule: text.optional(),
  }),
  gate: z.strictObject({ gbcs: text.optional(), chts: text.optional() }),
  release: z.strictObject({ date: text, sec: text, modifications: z.union([strings, z.literal('not stated')]) }),
  versions: z.strictObject({ gbcs: text, duis: text, chts: text, smets: text }),
};

const day = z.iso.date().describe('a day as YYYY-MM-DD');

const entry: z.ZodType<OverlayEntry> = z.strictObject({
  id: z
    .string()
    .regex(/^[^/]+\/.+$/)
    .describe('the row, as `meterbench rules` prints it'),
  value: z.unknown().describe('the value, of the shape that the row’s table has'),
  evidence: z.enum(evidences).describe('how firm the ground under it is'),
  citation: text.optional().describe('document, version and clause; needed where the evidence gets firmer'),
  note: text.optional(),
  from: day.optional(),
  until: day.optional(),
});

/** A rule overlay as it stands in its file. */
export const overlayShape = z
  .strictObject({
    author: text.describe('who answers for these rows'),
    citation: text.describe('the documents they come from'),
    rows: z.array(entry).nullable().describe('none yet where all are comments, as in a template'),
  })
  .meta({ title: 'meterbench rule overlay' });
