/** Ideas of a studio of management of the city were approved by an authority. */
import { adopted } from '../shared/adopted.ts'
import { municipal } from '../../programmes/jinan-studio/studio-law.ts'

export const cityAdopted = adopted({ id: 'JN-09-3', law: municipal })
