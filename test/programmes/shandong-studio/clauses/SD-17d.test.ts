import { entrusted } from '../../../../programmes/shandong-studio/clauses/SD-17d.ts'
import { describeBooking } from '../../../support/booked.ts'

describeBooking(entrusted, 'base-receive', '省总资助', '基层工会')
