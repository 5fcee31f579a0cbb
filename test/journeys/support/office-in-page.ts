/** Stands in the page in front of the genuine Excel client, and connects it to the workbook in memory behind it. */
import type { Book } from '../../../templates/sheet/grid.ts'
import { ExcelClient, surroundings } from '../../support/excel/client.ts'
import type { Library } from '../../support/excel/notes-client.ts'
import { ExcelSession } from '../../support/excel/session.ts'

/** What the test hands over, before any script of the pane runs. */
export interface Simulated {
  readonly book: Book
  readonly name: string
  readonly level: number
  /** The client of Office.js as it is on npm, which does not know notes yet. */
  readonly asPublished?: boolean
  /** Milliseconds that Excel takes for each call, and after which it says what happened. */
  readonly latency?: number
  readonly news?: number
  /** Office is ready only once `officeIsReady` is called. */
  readonly waits?: boolean
  /** Colour of Office's panes, `#RRGGBB`. */
  readonly background: string | null
}

type RibbonCommand = (event: { completed(): void }) => void

declare global {
  interface Window {
    simulated: Simulated
    session: ExcelSession
    ribbon: Map<string, RibbonCommand>
    shownAsTaskpane: number
    officeIsReady: () => void
    /** How many commands Excel was told are done, where a test counts them. */
    completed: number
    connectSimulatedExcel: () => void
  }
}

let client: ExcelClient | undefined
const around = surroundings((name, version) => client?.isSetSupported(name, version) ?? false)
const { background, name } = window.simulated

const ready = new Promise<void>((resolve) => {
  window.officeIsReady = resolve
})
window.ribbon = new Map()
window.shownAsTaskpane = 0
Object.assign(window, around, {
  Office: {
    ...(around['Office'] as object),
    context: {
      ...(around['Office'] as { context: object }).context,
      document: { url: `https://files.test/${encodeURIComponent(name)}` },
      ...(background === null ? {} : { officeTheme: { bodyBackgroundColor: background } }),
    },
    onReady: async () => {
      if (window.simulated.waits) await ready
      return { host: 'Excel', platform: 'PC' }
    },
    actions: { associate: (id: string, run: RibbonCommand) => window.ribbon.set(id, run) },
  },
})

window.connectSimulatedExcel = () => {
  const { asPublished = false } = window.simulated
  client = new ExcelClient(window as unknown as Library, asPublished)
  const { book, level, latency = 0, news = 0 } = window.simulated
  window.session = new ExcelSession(book, { level, latency, news })
  window.session.book.name = name
  client.connect(window.session)
  // The client brings one of its own, for which no task pane stands here.
  Object.assign((window as unknown as { Office: object }).Office, {
    addin: {
      showAsTaskpane: async () => {
        window.shownAsTaskpane++
      },
      onVisibilityModeChanged: async () => async () => undefined,
    },
  })
}
