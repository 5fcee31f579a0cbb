/** 汇总.html: an office's work in one file. */
import { createRoot } from 'react-dom/client'
import { Themed } from '../../ui/themed.tsx'
import { DeskView } from '../screens/desk-view.tsx'
import { droppedFiles, pickFile, pickFiles, pickFolder, save } from './doors.ts'
import { takeDrops } from './drops.ts'
import { example, startWorker } from './inlined.ts'
import { keptHandle } from './kept-handle.ts'
import { workerDesk } from './worker-desk.ts'
import './page.css'

const desk = workerDesk(startWorker(), example, keptHandle)
takeDrops(desk, keptHandle)

// Whoever closes the page is asked first, where something is on no disk yet.
addEventListener('beforeunload', (event) => {
  if (desk.get().unsaved) event.preventDefault()
})

createRoot(document.getElementById('root')!).render(
  <Themed>
    <DeskView
      desk={desk}
      doors={{ pickFolder, pickFiles: () => pickFiles(), pickFile, droppedFiles, save }}
    />
  </Themed>,
)
