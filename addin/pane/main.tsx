/** The pane in Excel: asks whether Excel is there, then opens the pane on it. */
import { createRoot } from 'react-dom/client'
import { isDark } from '../boot/office-theme.ts'
import { connectRibbon } from '../boot/ribbon.ts'
import { NO_EXCEL_TEXTS, type NoExcel, startExcel } from '../boot/start-excel.ts'
import type { Pane } from '../session/state.ts'
import { Opening } from './opening.tsx'
import { PaneView } from './pane-view.tsx'
import { Themed } from './themed.tsx'

const root = createRoot(document.getElementById('root')!)
const office = (window as { Office?: typeof Office }).Office

const officeDark = (): boolean | null => isDark(office?.context?.officeTheme?.bodyBackgroundColor)

async function openPane(): Promise<Pane> {
  const [{ ExcelHost }, { runningExcel }, { createPane }] = await Promise.all([
    import('../hosts/excel-host.ts'),
    import('../hosts/excel-link.ts'),
    import('../session/pane.ts'),
  ])
  return createPane(new ExcelHost(runningExcel()))
}

function showTrouble(trouble: NoExcel): void {
  root.render(
    <Themed officeDark={null}>
      <Opening phase={{ kind: 'no-host', text: NO_EXCEL_TEXTS[trouble] }} />
    </Themed>,
  )
}

async function start(): Promise<void> {
  const trouble = await startExcel(office)
  if (trouble !== null || office === undefined) {
    showTrouble(trouble ?? 'absent')
    return
  }
  const pane = openPane()
  connectRibbon(office, pane)
  const opened = await pane
  root.render(
    <Themed officeDark={officeDark()}>
      <PaneView pane={opened} />
    </Themed>,
  )
}

if (!document.documentElement.hasAttribute('data-old')) {
  root.render(
    <Themed officeDark={null}>
      <Opening />
    </Themed>,
  )
  void start()
}
