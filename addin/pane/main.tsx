/** The pane in Excel: asks whether Excel is there, then opens the pane on it. */
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { isMissingChunk, loadAnew } from '../boot/missing-chunk.ts'
import { officeTheme } from '../boot/office-theme.ts'
import { type RibbonCommands, serveRibbon } from '../boot/ribbon.ts'
import { NO_EXCEL_TEXTS, STILL_WAITING, startExcel } from '../boot/start-excel.ts'
import { keeperIn } from '../session/keeper.ts'
import type { Pane } from '../session/state.ts'
import { Boundary, Failure } from './boundary.tsx'
import { Opening } from './opening.tsx'
import { PaneView } from './pane-view.tsx'
import { Themed } from './themed.tsx'

const root = createRoot(document.getElementById('root')!)
const { Office: office, ribbonCommands: ribbon } = window as {
  Office?: typeof Office
  ribbonCommands?: RibbonCommands
}
const theme = officeTheme(window, () => office?.context?.officeTheme?.bodyBackgroundColor)

const draw = (what: ReactElement): void =>
  root.render(
    <Themed office={theme}>
      <Boundary>{what}</Boundary>
    </Themed>,
  )

async function openPane(): Promise<Pane> {
  const [{ ExcelHost }, { runningExcel }, { createPane }] = await Promise.all([
    import('../hosts/excel-host.ts'),
    import('../hosts/excel-link.ts'),
    import('../session/pane.ts'),
  ])
  return createPane(new ExcelHost(runningExcel()), { keeper: keeperIn(() => window.localStorage) })
}

/** While the pane is closed its runtime lives on, and Excel slows its clock down. */
async function sleepWhileClosed(pane: Pane): Promise<void> {
  try {
    await office?.addin.onVisibilityModeChanged(({ visibilityMode }) =>
      pane.sleep(visibilityMode === 'Hidden'),
    )
  } catch {
    // An Excel that does not tell: the pane goes on as if it were open.
  }
}

async function start(): Promise<void> {
  const trouble = await startExcel(office, () =>
    draw(<Opening phase={{ kind: 'no-host', text: STILL_WAITING }} />),
  )
  if (trouble !== null || office === undefined) {
    ribbon?.serve(() => Promise.resolve())
    draw(<Opening phase={{ kind: 'no-host', text: NO_EXCEL_TEXTS[trouble ?? 'absent'] }} />)
    return
  }
  const pane = openPane()
  if (ribbon !== undefined) serveRibbon(ribbon, office, pane)
  const opened = await pane
  draw(<PaneView pane={opened} />)
  await sleepWhileClosed(opened)
}

if (!document.documentElement.hasAttribute('data-old')) {
  draw(<Opening />)
  start().catch((error: unknown) => {
    if (isMissingChunk(error) && loadAnew(window, Date.now())) return
    draw(<Failure failure={error} />)
  })
}
