/** What a person does to a state in the database: the folder only says whose it is. */
import { actIn, type Done } from '../../../database/act.ts'
import { officeOf } from '../../../database/copy/copy.ts'
import { withDatabase } from '../../../database/office-database.ts'
import { officeOnDisk } from '../../disk.ts'
import type { Act } from '../office-acts.ts'

export async function sharedAct(root: string, url: string, act: Act): Promise<Done> {
  const office = await officeOf(await officeOnDisk(root))
  return withDatabase(url, (connected) => actIn(connected, office, act))
}
