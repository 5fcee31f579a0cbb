/** The city's office of the example year, merged once: what its page would see after its first run. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Seen } from '../../../desk/views/views.ts'
import { readInbox } from '../../../office/intake/read-inbox.ts'
import { readOfficeBooks } from '../../../office/intake/read-office.ts'
import { rollup } from '../../../office/rollup.ts'
import { placedState } from '../../../office/state/placed-lines.ts'
import { runEvents } from '../../../office/state/run-events.ts'
import { registry } from '../../../programmes/registry.ts'
import { applyEvents } from '../../../submissions/state/apply.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { Day } from '../../../templates/values/day.ts'
import { fingerprint } from '../../../templates/values/fingerprint.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { givenFile } from '../../office/support/memory.ts'

const SENT = 'examples/2026/报送'
const OFFICE = 'examples/2026/办公室/济南市总工会-办公室工作簿-2026.xlsx'
const PROGRAMMES = ['济南市创新工作室', '济南市隐患排查奖励', '山东省创新工作室/济南市']

/** What was sent to the city, by its path below 收件. */
export function sentToTheCity(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const folder of PROGRAMMES)
    for (const name of readdirSync(join(SENT, folder)))
      files.set(`${folder}/${name}`, readFileSync(join(SENT, folder, name)))
  return files
}

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

export async function exampleSeen(): Promise<Seen> {
  const sent = sentToTheCity()
  const given = {
    files: [...sent].map(([path, bytes]) => givenFile(path, bytes)),
    own: 0,
    system: 0,
    links: [],
  }
  const inbox = await readInbox(registry, given, nodeCodec)
  const bytes = readFileSync(OFFICE)
  const book = givenFile('通知.xlsx', bytes)
  const chosen = [{ name: '通知.xlsx', isFolder: true, files: [book], links: [] }]
  const { offices } = await readOfficeBooks(registry, chosen, nodeCodec, true)
  const office = offices[0]!
  const run = await rollup({ registry, ...inbox, offices, codec: nodeCodec })
  const { lines } = placedState([{ path: '通知.xlsx', bytes, book: readBook(bytes), office }])
  const received = { hashOf: (file: string) => fingerprint(file), on: TODAY }
  const state = applyEvents(lines, runEvents(office, run, lines, received)).lines
  return { registry, run, state, office, today: TODAY, results: RESULTS }
}

export const openSent = async (file: string): Promise<Book | null> => {
  const bytes = sentToTheCity().get(file)
  return bytes === undefined ? null : readBook(bytes)
}
