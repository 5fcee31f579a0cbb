/** `remind` and `trace`: what an office looks up. Nothing is written. */

import { stateOf } from '../../office/folder/office-change.ts'
import { INBOX, openOfficeFolder } from '../../office/folder/office-folder.ts'
import { readSent } from '../../office/folder/read-sent.ts'
import { survey } from '../../office/folder/survey.ts'
import { nodesAt } from '../../office/nodes-at.ts'
import { rollup } from '../../office/rollup.ts'
import { registry } from '../../programmes/registry.ts'
import { quotaOf } from '../../submissions/counts/quota.ts'
import { unitContact } from '../../submissions/office/unit-contact.ts'
import { type Happening, traceOf } from '../../submissions/state/trace.ts'
import { showYuan } from '../../templates/values/money.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { officeOnDisk } from '../disk.ts'
import { EXIT } from '../exit.ts'
import { besidesOf } from '../intake/read-folder.ts'
import { type DatabaseOption, databaseGiven } from './options.ts'
import { print } from './print.ts'

/** Units that were to send and have not, with the allocation and the day. */
export async function remindCommand(
  root: string,
  options: DatabaseOption & { readonly office: readonly string[] },
): Promise<number> {
  const url = databaseGiven(options)
  if (url !== null) await (await import('./shared/copies.ts')).broughtTogether(url, root)
  const home = await officeOnDisk(root)
  const folder = await openOfficeFolder(home, await besidesOf(registry, root, options.office))
  const { files, links } = await survey(home.folder, INBOX)
  const read = files.length + links.length === 0 ? null : await readSent(home, folder.offices)
  const run = await rollup({
    registry,
    submissions: read?.submissions ?? [],
    offices: folder.offices,
    refused: read?.refused ?? [],
    codec: nodeCodec,
  })
  let missing = 0
  for (const node of nodesAt(run, folder.office)) {
    const rows = quotaOf(node).rows.filter((row) => row.expected && !row.reported)
    if (rows.length === 0) continue
    missing += rows.length
    const day = node.parameters.get(node.programme.deadline.day)
    print(`■ ${node.programme.name}：${rows.length} 家没有报送${day === undefined ? '' : `，截止 ${day}`}`)
    const sent = run.submissions.filter(({ sentTo }) => sentTo === node.place)
    for (const { unit, max } of rows) {
      const { contact, phone } = unitContact(unit, sent, folder.office, node.programme.name)
      const asked = [contact, phone].filter((each) => each !== undefined).join(' ')
      print(`  ${[`${unit}${max === null ? '' : `（名额 ${max}）`}`, asked].filter(Boolean).join('　')}`)
    }
  }
  if (missing === 0) print('应报的单位都已报送')
  return EXIT.ok
}

function lineOf({ kind, year, on, amount, name, programme, values, source }: Happening): string {
  const happened = [
    String(on ?? (year === undefined ? '日期不详' : `${year} 年`)),
    kind,
    name,
    amount === undefined ? null : `${showYuan(amount)} 元`,
    values['result'],
    values['term'] === undefined ? null : `限 ${String(values['term'])}`,
    values['document'],
    `（${programme}）`,
    source === null ? '手工补登' : source,
  ]
  return `  ${happened.filter((each) => each !== null && each !== undefined).join('　')}`
}

/** The life of a studio or a hazard. */
export async function traceCommand(
  root: string,
  name: string,
  options: DatabaseOption = {},
): Promise<number> {
  const url = databaseGiven(options)
  const home = await officeOnDisk(root)
  const state =
    url === null ? await stateOf(home) : await (await import('./shared/look.ts')).sharedState(home, url)
  const happened = traceOf(state, name)
  if (happened.length === 0) {
    print(`台账里没有“${name}”：请写名称全称或申报编号`)
    return EXIT.errors
  }
  print(`“${name}”在台账中有 ${happened.length} 件事：`)
  for (const each of happened) print(lineOf(each))
  return EXIT.ok
}
