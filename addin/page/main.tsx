/** 校验.html: the pane without Excel. */
import { createRoot } from 'react-dom/client'
import { Themed } from '../pane/themed.tsx'
import { copyOf } from './marked-copy.ts'
import { PageView } from './page-view.tsx'
import './page.css'

createRoot(document.getElementById('root')!).render(
  <Themed officeDark={null}>
    <PageView copyOf={copyOf} />
  </Themed>,
)
