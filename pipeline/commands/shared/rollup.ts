/** `rollup` of a folder whose state is kept in a database: what is done is done there first. */
import { officeOf } from '../../../database/copy/copy.ts'
import { stateHome, stateId, withDatabase } from '../../../database/office-database.ts'
import { keepSenders } from '../../../database/senders.ts'
import type { OfficeHome } from '../../../office/folder/folder.ts'
import type { Registry } from '../../../programmes/registry-of.ts'
import type { Conflict } from '../../../submissions/state/apply.ts'
import { officeOnDisk } from '../../disk.ts'
import { EXIT } from '../../exit.ts'
import { type OfficeRollupOptions, runOffice, showRun } from '../office-rollup.ts'
import { print } from '../print.ts'
import { conflictWords } from './conflict-words.ts'
import { type ByOption, together } from './copies.ts'

export const sharedRollup = (
  registry: Registry,
  root: string,
  url: string,
  options: OfficeRollupOptions & ByOption,
): Promise<number> =>
  withDatabase(url, async (connected) => {
    const home = await officeOnDisk(root)
    const taken = await together(connected, home, options)
    const office = await officeOf(home)
    const database = await stateHome(connected, office)
    let conflicts: readonly Conflict[] = []
    const kept: OfficeHome['kept'] = async (events) => {
      conflicts = await database.commit(events)
    }
    const done = await runOffice(registry, root, options, { ...home, kept })
    await keepSenders(connected.db, (await stateId(connected, office))!, done.read)
    const code = await showRun(root, options, done)
    for (const words of conflictWords(conflicts)) print(`  × ${words}`)
    return taken.conflicts.length + taken.papers.length > 0 && code === EXIT.ok ? EXIT.errors : code
  })
