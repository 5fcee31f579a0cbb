/** What lies in 结果, and whether it tells of what is there now. */
import { type Folder, textAt } from '../../office/folder/folder.ts'
import { manifestIn } from '../../office/folder/manifest.ts'
import { RESULTS } from '../../office/folder/office-folder.ts'
import { findingsCsv, recordsCsv } from '../../office/report/tables.ts'
import type { Run } from '../../office/rollup.ts'
import { summaryOf } from '../../office/summary.ts'
import { byCode } from '../../templates/values/text.ts'

/** Paths of what runs wrote and is still there, relative to the office's folder. */
export async function resultsIn(folder: Folder): Promise<string[]> {
  const there: string[] = []
  for (const path of (await manifestIn(folder)).keys())
    if (path.startsWith(`${RESULTS}/`) && (await folder.kindOf(path)) === 'file') there.push(path)
  return there.sort(byCode)
}

/** Whether the figures, the findings and the records in 结果 are not those of this run. */
export async function areBehind(folder: Folder, run: Run): Promise<boolean> {
  const wanted: readonly (readonly [string, string])[] = [
    ['summary.json', `${JSON.stringify(summaryOf(run), null, 2)}\n`],
    ['findings.csv', findingsCsv(run.registry, run.findings)],
    ['records.csv', recordsCsv(run.rollups.map(({ node }) => node))],
  ]
  for (const [name, text] of wanted)
    if (withoutMark(await textAt(folder, `${RESULTS}/${name}`)) !== withoutMark(text)) return true
  return false
}

/** The mark that Excel wants at the beginning is lost in decoding. */
const withoutMark = (text: string | null): string | null => text?.replace(/^\uFEFF/, '') ?? null
