/** The office's page over a desk in memory, on the example year as the test's server hands it out. */
import { createRoot } from 'react-dom/client'
import { DeskView } from '../../../desk/screens/desk-view.tsx'
import type { DeskState } from '../../../desk/session/session.ts'
import { Themed } from '../../../ui/themed.tsx'
import { browserCodec } from '../../../workbook/codecs/browser.ts'
import { openWorkbook } from '../../../workbook/read/open.ts'
import { seenOf } from '../../desk/support/example-seen.ts'
import { ThreadDesk } from '../../desk/support/thread-desk.ts'
import { studioSummary } from '../../submissions/foreign/strangers.ts'

const bytesAt = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(path)).arrayBuffer())

const sent = new Map<string, Uint8Array>()

async function open() {
  const paths = (await (await fetch('/sent.json')).json()) as string[]
  for (const path of paths) sent.set(path, await bytesAt(`/sent/${encodeURIComponent(path)}`))
  return seenOf(sent, await bytesAt('/office.xlsx'), browserCodec)
}

/** States before anything is open, by the name in the address. */
const STATES: Readonly<Record<string, Partial<DeskState>>> = {
  '': {},
  /** What is opened then stands for a folder of the disk. */
  folder: { folder: { name: '2026', kind: 'folder' } },
  confirm: {
    phase: 'inbox-unconfirmed',
    folder: { name: '2026', kind: 'folder' },
    inbox: {
      files: 48,
      names: ['历下区总工会-济南市创新工作室-2026.xlsx', '市中区总工会-济南市创新工作室-2026.xlsx'],
      officeFiles: ['通知.xlsx'],
    },
  },
  reading: {
    phase: 'reading',
    folder: { name: '2026', kind: 'folder' },
    office: { union: '济南市总工会', year: 2026, level: '市级' },
    progress: { step: 'read', done: 12, of: 48 },
    soFar: [
      {
        kind: 'sent',
        file: '历下区总工会-济南市创新工作室-2026.xlsx',
        programme: '济南市创新工作室',
        unit: '历下区总工会',
        version: 1,
        records: 3,
      },
      { kind: 'refused', file: '职工食堂满意度调查.xlsx', reason: '不是本系统的报送模板' },
    ],
  },
  failed: {
    phase: 'failed',
    folder: { name: '2026', kind: 'folder' },
    message: { intent: 'error', text: '“2026”里还没有办公室工作簿', details: [] },
  },
}

const desk = new ThreadDesk({
  open,
  openBook: async (file) => {
    const bytes = sent.get(file)
    return bytes === undefined ? null : openWorkbook(bytes, { ...browserCodec, name: file })
  },
  clearing: {
    year: 2026,
    mark: '',
    parts: [
      {
        part: '报送文件',
        files: [
          '收件/历下区总工会-济南市创新工作室-2026.xlsx',
          '收件/市中区总工会-济南市创新工作室-2026.xlsx',
        ],
      },
      { part: '结果', files: ['结果/济南市创新工作室/济南市/济南市汇总-2026.xlsx'] },
      { part: '写好以后改过的结果', files: ['结果/济南市创新工作室/济南市/济南市签批表-2026.xlsx'] },
    ],
    count: 4,
    size: '1.2 MB',
    lasting: ['台账.xlsx', '审定.xlsx', '收件登记.xlsx', '通知.xlsx'],
    staying: ['收件/佐证.pdf（看不出是哪一年的：不是工作簿）'],
    open: ['济南市隐患排查奖励：3 条还没有审定意见'],
  },
  stranger: () => studioSummary('历下区总工会'),
  state: STATES[location.hash.slice(1)] ?? {},
})
const saved: string[] = []
Object.assign(window, { desk, saved })

createRoot(document.getElementById('root')!).render(
  <Themed>
    <DeskView
      desk={desk}
      doors={{
        pickFolder: async () => null,
        pickFiles: async () => null,
        pickFile: async () => ({ path: '表样.xlsx', file: {} }),
        droppedFiles: async () => [],
        save: (name) => void saved.push(name),
      }}
    />
  </Themed>,
)
