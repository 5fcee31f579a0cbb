/** 文件: everything that the last run wrote, each by one click, and all of it at once. */
import { Button, SearchBox } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { type ReactElement, useState } from 'react'
import type { DeskState } from '../session/session.ts'
import { type FileGroup, filesNamed } from '../views/files.ts'
import { useDesk } from './desk-context.ts'
import { saveAll, saveFile } from './save-file.ts'
import { Section } from './section.tsx'
import './files.css'

interface FilesScreenProps {
  readonly groups: readonly FileGroup[]
  readonly folder: NonNullable<DeskState['folder']>
  readonly behind: boolean
}

export function FilesScreen({ groups, folder, behind }: FilesScreenProps): ReactElement {
  const at = useDesk()
  const [words, setWords] = useState('')
  const shown = filesNamed(groups, words)
  if (groups.length === 0)
    return (
      <div className="screen">
        <h1 className="out-of-sight">文件</h1>
        <p>还没有写出结果：请按右上角的“汇总”。</p>
      </div>
    )
  return (
    <div className="screen">
      <h1 className="out-of-sight">文件</h1>
      <div className="files-head">
        <p>
          {folder.kind === 'folder' ? `都在“${folder.name}”的“结果”里。` : '存下来才会留在您的电脑上。'}
          {behind && <strong>写出以后又办过事，请再汇总一次。</strong>}
        </p>
        <SearchBox
          size="small"
          aria-label="按单位或文件名查找"
          placeholder="单位或文件名"
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
        <Button
          appearance="primary"
          icon={<ArrowDownloadRegular />}
          onClick={() => void saveAll(at, folder.name)}
        >
          全部（压缩包）
        </Button>
      </div>
      {shown.map(({ title, what, files }) => (
        <Section key={title} title={title} count={files.length}>
          <p className="quiet">{what}</p>
          <ul className="outputs">
            {files.map(({ path, name, about }) => (
              <li key={path}>
                <button type="button" className="link" onClick={() => void saveFile(at, path)}>
                  {name}
                </button>
                {about !== null && <span className="quiet">{about}</span>}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {shown.length === 0 && <p className="quiet">没有叫这个名字的文件。</p>}
    </div>
  )
}
