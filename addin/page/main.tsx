/** 校验.html: the pane without Excel. */
import { createRoot } from 'react-dom/client'
import { Themed } from '../pane/themed.tsx'
import { PageView } from './page-view.tsx'
import './page.css'

createRoot(document.getElementById('root')!).render(
  <Themed officeDark={null}>
    <PageView />
  </Themed>,
)
