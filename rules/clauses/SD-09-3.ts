/** Ideas of a studio of management were approved by an authority of city, province or nation. */
import { adopted } from '../shared/adopted.ts'
import { provincial } from '../../programmes/shandong-studio/studio-law.ts'

export const provinceAdopted = adopted({ id: 'SD-09-3', law: provincial })
