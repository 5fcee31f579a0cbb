/** An office at work in a folder whose state is kept in a database: the same steps, by the same hands. */
import { actIn } from '../../../database/act.ts'
import { synchronise } from '../../../database/copy/copy.ts'
import { type Connection, connect, stateHome, stateId } from '../../../database/office-database.ts'
import { keepSenders } from '../../../database/senders.ts'
import { type OfficeRun, officeRun } from '../../../office/folder/office-run.ts'
import { officeOnDisk } from '../../../pipeline/disk.ts'
import type { Conflict } from '../../../submissions/state/apply.ts'
import type { Line } from '../../../submissions/state/line.ts'
import { Desk, type DoneAtDesk, type OnState } from './office-desk.ts'
import { CITY, day } from './sendings.ts'

export class SharedDesk extends Desk {
  constructor(
    root: string,
    year: number,
    private readonly connection: Connection,
  ) {
    super(root, year)
  }

  static async openShared(units: readonly string[], year: number, url: string): Promise<SharedDesk> {
    const { root } = await Desk.open(units, year)
    return new SharedDesk(root, year, await connect(url))
  }

  /** The same office's next year, in the same database. */
  next = (root: string, year: number): SharedDesk => new SharedDesk(root, year, this.connection)

  private office = () => ({ union: CITY, year: this.year })

  override state = async (): Promise<readonly Line[]> => {
    if ((await stateId(this.connection, this.office())) === null) return []
    return (await (await stateHome(this.connection, this.office())).read()).lines
  }

  protected override does = async (act: OnState): Promise<DoneAtDesk> =>
    actIn(this.connection, this.office(), act)

  /** Brings folder and database together; nobody else works there, so that nothing is in the way. */
  async together(): Promise<void> {
    const home = await officeOnDisk(this.root)
    const { conflicts, papers } = await synchronise(this.connection, home, {
      by: '王芳',
      stamp: this.stamp(),
    })
    if (conflicts.length + papers.length > 0)
      throw new Error(`in the way: ${JSON.stringify([conflicts, papers])}`)
  }

  override bareRun = async (): Promise<OfficeRun> => {
    await this.together()
    const home = await officeOnDisk(this.root)
    const database = await stateHome(this.connection, this.office())
    let conflicts: readonly Conflict[] = []
    const done = await officeRun(
      {
        ...home,
        kept: async (events) => {
          conflicts = await database.commit(events)
        },
      },
      { besides: null, replies: false, today: day(`${this.year}-10-10`), stamp: this.stamp() },
    )
    await keepSenders(this.connection.db, (await stateId(this.connection, this.office()))!, done.read)
    return { ...done, conflicts: [...done.conflicts, ...conflicts] }
  }

  override leaves = async (): Promise<void> => {
    await this.connection.end()
    await this.leavesFolder()
  }
}
