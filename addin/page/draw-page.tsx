/** The pane without Excel. */
import { createRoot } from 'react-dom/client'
import { Boundary } from '../pane/boundary.tsx'
import { Themed } from '../pane/themed.tsx'
import { PageView } from './page-view.tsx'
import './page.css'

createRoot(document.getElementById('root')!).render(
  <Themed>
    <Boundary>
      <PageView />
    </Boundary>
  </Themed>,
)
