/** The way out of Excel: the page that stands beside the pane on the same host. */
import { Link } from '@fluentui/react-components'
import type { MouseEvent, ReactElement } from 'react'

/** A link in a pane opens in the web view of some Excels; Office opens the user's own browser where it can. */
function openOutside(event: MouseEvent<HTMLAnchorElement>): void {
  const office = (window as { Office?: typeof Office }).Office
  if (office?.context?.requirements?.isSetSupported('OpenBrowserWindowApi', '1.1') !== true) return
  event.preventDefault()
  office.context.ui.openBrowserWindow(event.currentTarget.href)
}

export const PageLink = (): ReactElement | null =>
  location.protocol === 'file:' ? null : (
    <Link as="a" href="page.html" target="_blank" rel="noopener" onClick={openOutside}>
      打开校验页面
    </Link>
  )
