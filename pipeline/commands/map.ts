/** `map FILE`: what the columns of somebody else's form are, one by one, for an office to confirm. */
import { sep } from 'node:path'
import { changeOffice } from '../../office/folder/office-change.ts'
import { proposedIn } from '../../office/intake/proposed-in.ts'
import { registry } from '../../programmes/registry.ts'
import { mappingEvents, openFields } from '../../submissions/foreign/mapping-events.ts'
import type { ProposedForm } from '../../submissions/foreign/propose.ts'
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

function printProposal(proposed: ProposedForm): void {
  const { sample, programme, form, why, fields } = proposed
  print(`《${sample}》→ ${programme.name}的《${form.title}》（${why}）`)
  for (const { label, column, certainty, why: because, unit } of fields)
    print(`  ${certainty}  ${label} → ${column ?? '？'}${unit === null ? '' : `（${unit}）`}　${because}`)
}

export async function mapCommand(path: string, { into }: MapOptions): Promise<number> {
  const found = await proposedIn(registry, (await survey(path)).files, nodeCodec, path.split(sep).join('/'))
  for (const proposed of found) printProposal(proposed)
  const open = found.reduce((sum, each) => sum + openFields(each), 0)
  if (into === undefined) {
    print('没有写入：加 --into 办公室的文件夹，写进“表样对照”表')
    return EXIT.ok
  }
  const { acts } = await changeOffice(await officeOnDisk(into), stampNow(), (state, office) => ({
    events: mappingEvents(office, found, state),
    notDone: [],
  }))
  print(
    acts.events.length === 0
      ? `“${formMapping.title}”表里已有这张表样，没有新的栏目`
      : `已写入“${formMapping.title}”表 ${acts.events.length} 行。下一步：打开“通知”工作簿的“${formMapping.title}”表，${
          open > 0 ? `核对 ${open} 栏没有把握的，` : ''
        }“（整张表）”一行的“确认”填“是”，保存后再汇总`,
  )
  return EXIT.ok
}
