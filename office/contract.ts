/** The JSON that other programs rely on: what `--json` writes and what stands in `summary.json`. */
import * as z from 'zod'

/** Raised by one when a field is removed or changes its meaning; new fields may appear without that. */
export const SCHEMA_VERSION = 1

const nonNegative = z.int().min(0)
/** A count of Excel's, from 1. */
const ordinal = z.int().min(1)

const cellSchema = z.object({ file: z.string(), sheet: z.string(), address: z.string() })

export const findingSchema = z.object({
  id: z.string().describe('the same for the same fault in the same place, run after run'),
  kind: z.enum(['layout', 'unreadable', 'violation', 'unjudged']),
  rule: z.string().nullable().describe('rule id; null for layout and unreadable cells'),
  code: z.string().describe('rule id, or the code of what is found without a rule; `explain` knows both'),
  article: z.string().nullable().describe('the article in words; null where no article is behind it'),
  measure: z.string().nullable().describe('short name of the measure in which the article stands'),
  severity: z.enum(['error', 'review', 'warning', 'info']),
  programme: z.string().nullable(),
  unit: z.string().nullable().describe('the union that sent the record'),
  file: z.string().describe('relative to INBOX, or to OUT for a forwarded file that the run itself wrote'),
  sheet: z.string().nullable(),
  row: ordinal.nullable(),
  column: ordinal.nullable(),
  address: z.string().nullable().describe('A1'),
  header: z.string().nullable(),
  value: z
    .string()
    .nullable()
    .describe('what the cell holds, as text; identity numbers, phones and accounts masked'),
  expected: z.string().nullable(),
  related: z.array(cellSchema),
  message: z.string(),
  mend: z.string(),
  answer: z.string().nullable().describe("the sender's own explanation"),
})

export const recordCountsSchema = z
  .object({
    read: nonNegative,
    accepted: nonNegative,
    sentBack: nonNegative,
    review: nonNegative,
    duplicate: nonNegative,
    superseded: nonNegative,
    waiting: nonNegative.describe('later sendings of accepted records, until the office unlocks them'),
    notForwarded: nonNegative.describe('accepted or under review, but not chosen by the office'),
  })
  .refine((r) => r.read === r.accepted + r.sentBack + r.review + r.duplicate + r.superseded + r.waiting, {
    message: 'read = accepted + sentBack + review + duplicate + superseded + waiting',
  })

const totalsSchema = z.object({
  read: nonNegative,
  sentBack: nonNegative,
  review: nonNegative,
  problems: nonNegative.describe('findings that still stand, hints left out'),
  amount: z.int().nullable().describe('fen; null where the programme rewards nothing'),
})

const totalLineSchema = z.object({
  subject: z.string().describe('the sender, or the article in words'),
  now: totalsSchema,
  before: totalsSchema.nullable(),
})

export const rollupSchema = z.object({
  programme: z.string(),
  level: z.enum(['county', 'city', 'province']),
  place: z.string(),
  year: z.int(),
  file: z.string().describe('the 汇总 workbook, relative to OUT'),
  forwardedFile: z.string().nullable().describe('the 上报 workbook; null at the top level'),
  records: recordCountsSchema,
  cap: z
    .object({ limit: nonNegative, nominated: nonNegative, named: nonNegative, over: nonNegative })
    .nullable()
    .describe('null where the measure sets no cap'),
  totals: z
    .object({
      before: z.int().nullable(),
      units: z.array(totalLineSchema),
      articles: z.array(totalLineSchema),
    })
    .describe('beside the last year before that the office knows of; `before` is that year'),
  hints: z
    .array(
      z.object({
        kind: z.enum(['share', 'amount']),
        unit: z.string(),
        message: z.string(),
        at: cellSchema.nullable().describe('the cell of an amount'),
      }),
    )
    .describe('for the office alone: no findings, they change no verdict'),
  units: z.object({ expected: nonNegative, reported: nonNegative, missing: z.array(z.string()) }),
})

export const summarySchema = z.object({
  rollups: z.array(rollupSchema),
  files: z.object({
    read: nonNegative,
    refused: z.array(z.object({ file: z.string(), code: z.string(), reason: z.string() })),
  }),
})

export const outputSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  findings: z.array(findingSchema),
  summary: summarySchema,
})

export type RollupSummary = z.infer<typeof rollupSchema>
export type Summary = z.infer<typeof summarySchema>
export type Output = z.infer<typeof outputSchema>
