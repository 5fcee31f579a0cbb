import { provinceEntrusted } from '../../../../programmes/shandong-studio/clauses/SD-17d.ts'
import { describeBooking } from '../../../support/booked.ts'

describeBooking(provinceEntrusted, 'base-receive', '省总资助', '基层工会')
