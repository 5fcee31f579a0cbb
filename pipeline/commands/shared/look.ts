/** An office's state as the database has it. */
import { officeOf } from '../../../database/copy/copy.ts'
import { stateHome, withDatabase } from '../../../database/office-database.ts'
import type { OfficeHome } from '../../../office/folder/folder.ts'
import type { Line } from '../../../submissions/state/line.ts'

export async function sharedState(home: OfficeHome, url: string): Promise<readonly Line[]> {
  const office = await officeOf(home)
  return withDatabase(url, async (connected) => (await (await stateHome(connected, office)).read()).lines)
}
