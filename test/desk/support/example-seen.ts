/** The city's office of the example year, merged once: what its page would see after its first run. Node and browser. */
import type { Seen } from '../../../desk/views/views.ts'
import type { Given } from '../../../office/intake/given.ts'
import { readInbox } from '../../../office/intake/read-inbox.ts'
import { readOfficeBooks } from '../../../office/intake/read-office.ts'
import { rollup } from '../../../office/rollup.ts'
import { placedState } from '../../../office/state/placed-lines.ts'
import { runEvents } from '../../../office/state/run-events.ts'
import { registry } from '../../../programmes/registry.ts'
import { applyEvents } from '../../../submissions/state/apply.ts'
import type { Line } from '../../../submissions/state/line.ts'
import { Day } from '../../../templates/values/day.ts'
import { fingerprint } from '../../../templates/values/fingerprint.ts'
import { openWorkbook } from '../../../workbook/read/open.ts'
import type { Codec } from '../../../workbook/zip/codec.ts'

/** Results as a run would have written them. */
const RESULTS = [
  '结果/济南市创新工作室/济南市/济南市汇总-2026.xlsx',
  '结果/济南市创新工作室/济南市/济南市审定意见建议-2026.xlsx',
  '结果/济南市创新工作室/济南市/返回/历下区总工会/历下区总工会-济南市创新工作室-2026（校验）.xlsx',
  '结果/济南市创新工作室/济南市/返回/历下区总工会/历下区总工会-济南市创新工作室-2026（回复）.docx',
  '结果/济南市隐患排查奖励/济南市/济南市发放表-2026.xlsx',
  '结果/未采用的文件/职工食堂满意度调查（回复）.docx',
  '结果/findings.csv',
  '结果/summary.json',
]

export const TODAY = new Day(2026, 9, 20)

/** @param more lines of the office's own beside those that its workbook has */
export async function seenOf(
  sent: ReadonlyMap<string, Uint8Array>,
  officeBytes: Uint8Array,
  codec: Codec,
  more: readonly Line[] = [],
): Promise<Seen> {
  const file = (path: string, bytes: Uint8Array) => ({ path, name: path, bytes: async () => bytes })
  const given: Given = {
    files: [...sent].map(([path, bytes]) => file(path, bytes)),
    own: 0,
    system: 0,
    links: [],
  }
  const inbox = await readInbox(registry, given, codec)
  const path = '通知.xlsx'
  const chosen = [{ name: path, isFolder: true, files: [file(path, officeBytes)], links: [] }]
  const { offices } = await readOfficeBooks(registry, chosen, codec, true)
  const office = offices[0]!
  const run = await rollup({ registry, ...inbox, offices, codec })
  const book = await openWorkbook(officeBytes, { ...codec, name: path })
  const { lines } = placedState([{ path, bytes: officeBytes, book, office }])
  const own = [...lines, ...more]
  const received = { hashOf: (of: string) => fingerprint(of), on: TODAY }
  const state = applyEvents(own, runEvents(office, run, own, received)).lines
  return { registry, run, state, office, today: TODAY, results: RESULTS }
}
