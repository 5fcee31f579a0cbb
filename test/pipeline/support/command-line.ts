/** The command line as it ships, run in a folder of its own, and workbooks as counties send them. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import { templateFor } from '../../../programmes/registry-of.ts'
import { parameterSheet } from '../../../templates/forms/parameters.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { EDITION, type Form } from '../../../templates/sheet/form.ts'
import type { Template } from '../../../templates/sheet/template.ts'
import { composeWorkbook } from '../../../workbook/compose/compose.ts'
import type { FilledRow } from '../../../workbook/compose/compose-cells.ts'
import { type HazardSample, hazardRows } from '../../submissions/support/samples.ts'
import type { Rows } from '../../submissions/support/submissions.ts'
import { type Called, KeptCommandLine } from './kept-command-line.ts'

export const CLI = fileURLToPath(new URL('../../../dist/union-workbooks.mjs', import.meta.url))

/** A folder for the tests of one file, and the command line run in it. */
export function commandLine() {
  const at = { folder: '' }
  const kept = new KeptCommandLine()
  beforeAll(async () => {
    at.folder = await mkdtemp(join(tmpdir(), 'cli-'))
  })
  afterAll(async () => {
    await kept.end()
    await rm(at.folder, { recursive: true, force: true })
  })
  return {
    at: (...path: string[]): string => join(at.folder, ...path),
    /** Not in a process of its own: where the process matters, spawn {@link CLI}. */
    cli: (...args: string[]): Called => kept.call(at.folder, args),
    /** Writes files into a folder; their names may hold folders. */
    async inbox(name: string, files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
      await mkdir(join(at.folder, name), { recursive: true })
      for (const [file, content] of Object.entries(files)) {
        const path = join(at.folder, name, file)
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, content)
      }
      return name
    },
  }
}

export const short = (template: Template): Template => ({
  ...template,
  sheets: template.sheets.map((sheet) => ({ ...sheet, rows: 1 })),
})

const filled = (rows: Rows): FilledRow[] =>
  rows.map((row) => ({
    values: Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, { raw: cell }])),
  }))

const HAZARD = { application: hazardApplication, report: hazardReport, summary: hazardSummary }

export interface HazardWords {
  readonly without?: readonly Form[]
  /** Further rows of 填报参数: code and value. */
  readonly carried?: readonly (readonly [string, string | number])[]
  readonly year?: number
  readonly sentTo?: string
  readonly version?: number
}

/** A hazard workbook as a county sends it. */
export function hazardWorkbook(unit: string, hazards: readonly HazardSample[], words: HazardWords = {}) {
  const { without = [], carried = [], year = 2026, sentTo = '济南市总工会', version = 1 } = words
  const template = short(templateFor(registry, 'jinan-hazard', '区县总工会')!)
  const rows = Object.entries(hazardRows(HAZARD, hazards)).map(([id, list]) => [id, filled(list)])
  const about = [['edition', EDITION] as const, ...carried].map(([code, value]) => ({
    values: { code, name: code, value: { raw: value } },
  }))
  return composeWorkbook(
    { ...template, sheets: template.sheets.filter(({ form }) => !without.includes(form)) },
    {
      rows: { ...Object.fromEntries(rows), [parameterSheet.id]: about },
      cards: {
        [submissionInfo.id]: {
          unit,
          unitKind: '区县总工会',
          sentTo: { raw: sentTo },
          programme: '济南市隐患排查奖励',
          year,
          date: { raw: '2026-06-30' },
          version,
        },
      },
    },
  )
}

export const GOOD: HazardSample = { number: 'H1', hazard: '吊具裂纹', place: '一车间' }
