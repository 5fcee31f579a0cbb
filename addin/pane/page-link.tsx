/** The way out of Excel: the page that stands beside the pane on the same host. */
import { Link } from '@fluentui/react-components'
import type { ReactElement } from 'react'

export const PageLink = (): ReactElement | null =>
  location.protocol === 'file:' ? null : (
    <Link href="page.html" target="_blank" rel="noopener">
      打开校验页面
    </Link>
  )
