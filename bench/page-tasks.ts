/** How long a page's own thread answers nothing: its tasks, by the clock and by the processor time that they took. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core'

export interface Task {
  /** Milliseconds by the clock: what else the machine does is in them. */
  readonly wall: number
  /** Milliseconds of the thread's own processor time. */
  readonly own: number
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** A task that lasts longer holds a key up. */
const LONG = 50

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`

const RUNS: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask'])

export class PageTasks {
  readonly #cdp: CDPSession

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp
  }

  static async of(context: BrowserContext, page: Page): Promise<PageTasks> {
    return new PageTasks(await context.newCDPSession(page))
  }

  /** The tasks of the page's own thread over 50 ms by the clock while `act` went on, the longest first. */
  async during(act: () => Promise<void>): Promise<readonly Task[]> {
    const events: TraceEvent[] = []
    const take = ({ value }: { readonly value: readonly object[] }): void => {
      for (const each of value) events.push(each as TraceEvent)
    }
    this.#cdp.on('Tracing.dataCollected', take)
    await this.#cdp.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
    })
    await act()
    const complete = new Promise<void>((done) => this.#cdp.once('Tracing.tracingComplete', () => done()))
    await this.#cdp.send('Tracing.end')
    await complete
    this.#cdp.off('Tracing.dataCollected', take)
    const main = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(threadOf),
    )
    return events
      .filter((event) => RUNS.has(event.name) && main.has(threadOf(event)))
      .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1_000, own: tdur / 1_000 }))
      .filter(({ wall }) => wall > LONG)
      .sort((a, b) => b.own - a.own)
  }
}
