/** `map FILE`: what the columns of somebody else's form are, one by one, for an office to confirm. */
import { sep } from 'node:path'
import { changeOffice } from '../../office/folder/office-change.ts'
import { proposedIn } from '../../office/intake/proposed-in.ts'
import { registry } from '../../programmes/registry.ts'
import { asSettled, mappingEvents, openFields } from '../../submissions/foreign/mapping-events.ts'
import type { ProposedSheet } from '../../submissions/foreign/propose.ts'
import { relistedIn } from '../../submissions/foreign/relisted.ts'
import { formMapping } from '../../templates/forms/form-mapping.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { officeOnDisk } from '../disk.ts'
import { EXIT } from '../exit.ts'
import { survey } from '../intake/walk.ts'
import { stampNow } from '../today.ts'
import { print } from './print.ts'

export interface MapOptions {
  /** The office's folder, in whose workbook what is proposed is written down. */
  readonly into?: string
}

function printProposal(proposed: ProposedSheet): void {
  const { sample, programme, form, why, fields } = proposed
  print(
    form === null ? `《${sample}》：${why}` : `《${sample}》→ ${programme.name}的《${form.title}》（${why}）`,
  )
  for (const { label, column, certainty, why: because, unit } of fields)
    print(`  ${certainty}  ${label} → ${column ?? '？'}${unit === null ? '' : `（${unit}）`}　${because}`)
}

export async function mapCommand(path: string, { into }: MapOptions): Promise<number> {
  const found = await proposedIn(registry, (await survey(path)).files, nodeCodec, path.split(sep).join('/'))
  if (into === undefined) {
    for (const each of found) printProposal(each)
    print('没有写入：加 --into 办公室的文件夹，写进“表样对照”表')
    return EXIT.ok
  }
  let settled = found
  const { acts } = await changeOffice(await officeOnDisk(into), stampNow(), (state, office) => {
    settled = found.map((each) => asSettled(registry, each, state))
    return { events: mappingEvents(registry, office, found, state), notDone: [] }
  })
  for (const each of settled) printProposal(each)
  for (const { sample, title, undone } of relistedIn(acts.events))
    print(
      `《${sample}》改作《${title}》：栏目已重新列出${undone > 0 ? `，原来确认的 ${undone} 栏不再算数` : ''}，请重新核对、确认`,
    )
  const open = settled.reduce((sum, each) => sum + openFields(each), 0)
  print(
    acts.events.length === 0
      ? `“${formMapping.title}”表里已有这张表样，没有新的栏目`
      : `已写入“${formMapping.title}”表 ${acts.events.length} 行。下一步：打开“通知”工作簿的“${formMapping.title}”表，${
          open > 0 ? `核对 ${open} 栏没有把握的，` : ''
        }“（整张表）”一行的“确认”填“是”，保存后再汇总；认错了表的，改这一行的“本系统栏目”，保存后再运行一次 map`,
  )
  return EXIT.ok
}
