/** The JSON contract as a JSON Schema, for programs that are not written in TypeScript. */
import * as z from 'zod'
import { outputSchema, summarySchema } from '../office/contract.ts'

export const CONTRACT_FILE = 'docs/contract.schema.json'

export const contractSchema = (): string =>
  `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'union-workbooks output',
      description: '`--json` writes #/$defs/output; OUT/summary.json holds #/$defs/summary.',
      $defs: { output: z.toJSONSchema(outputSchema), summary: z.toJSONSchema(summarySchema) },
    },
    null,
    2,
  )}\n`
