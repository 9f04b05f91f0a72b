// Responsible for: another time for an appointment: choosing it, old and new side by side, and what is said of the outcome.
// Loaded when somebody asks for it. Not for: the states (reschedule.state.ts), how they are drawn (reschedule.view.ts), the
// request (bookings.writes.ts), or the <dialog> itself (parts/dialog).
import type {TemplateResult} from 'lit';
import type {Appointment} from '../../../api/models.js';
import type {Moment} from '../../../api/values/moment.js';
import {startOf} from '../../../api/values/start.js';
import type {Shown} from '../../../base/templates.js';
import type {Host} from '../../../base/host.js';
import {offsetNow} from '../../../i18n/dates.js';
import {calendar} from '../../../i18n/en/calendar.js';
import {reschedule} from '../../../i18n/en/reschedule.js';
import {phoneLinks} from '../../../parts/appointment/location.js';
import type {DialogContent, OpenDialog} from '../../../parts/dialog/dialog-content.js';
import type {FreeTimesApi, FreeTimesRequest} from '../../../parts/free-times/free-times.reads.js';
import {slotMoment, type ChosenTime} from '../../../parts/free-times/free-times.state.js';
import {freeTimesStyles} from '../../../parts/free-times/free-times.styles.js';
import {FreeTimes} from '../../../parts/free-times/free-times.js';
import {dayAt} from '../../../parts/month/days.js';
import {monthStyles} from '../../../parts/month/month.styles.js';
import type {BookingsWrites, Rescheduled} from '../bookings.writes.js';
import type {SentTime} from '../verify.js';
import * as states from './reschedule.state.js';
import type {RescheduleState} from './reschedule.state.js';
import {isAsking, rescheduleBody, rescheduleFoot, rescheduleStatus, type RescheduleView} from './reschedule.view.js';

/** The new time; `kept`: the client keeps the old time, or somebody else has changed the appointment. */
export type RescheduleResult = {readonly at: Moment} | 'kept';

/** @param appointment one that `rescheduleRule` allows to be rescheduled */
export function rescheduleDialog(
  host: Host,
  writes: BookingsWrites,
  api: FreeTimesApi,
  appointment: Appointment,
): OpenDialog<RescheduleResult> {
  return (close) => new RescheduleDialog(host, writes, api, appointment, close);
}

class RescheduleDialog implements DialogContent, RescheduleView {
  readonly words = {calendar, reschedule};
  readonly styles = [freeTimesStyles, monthStyles];
  readonly host: Host;
  readonly appointment: Appointment;
  /** The appointment's own time. */
  readonly old: Moment;
  readonly freeTimes: FreeTimes;
  state: RescheduleState = states.choosing;
  #picked: ChosenTime | null = null;
  readonly #writes: BookingsWrites;
  readonly #close: (result: RescheduleResult) => void;

  constructor(
    host: Host,
    writes: BookingsWrites,
    api: FreeTimesApi,
    appointment: Appointment,
    close: (result: RescheduleResult) => void,
  ) {
    this.host = host;
    this.appointment = appointment;
    this.#writes = writes;
    this.#close = close;
    const old = startOf(appointment) ?? {epoch: Date.now(), offsetMinutes: 0, iso: ''};
    this.old = old;
    this.freeTimes = new FreeTimes(host, {
      id: 'reschedule',
      api,
      request: requestOf(appointment),
      marked: {day: dayAt(old.epoch, old.offsetMinutes), name: () => host.t('reschedule.yourDay')},
      today: () => dayAt(Date.now(), offsetNow(old, Date.now())),
      offset: old.iso.slice(-6),
      hidden: ({iso}) => iso === old.iso,
      lostText: (time) => host.t('reschedule.slotLost', {time}),
      phones: phoneLinks(appointment.location),
      chosen: (time) => {
        this.#picked = time;
        host.redraw();
      },
      isChosen: ({slot}) => this.picked?.slot.datetime === slot.datetime,
      failed: (error) => host.emitError(error),
    });
  }

  get title(): string {
    return this.host.t(isAsking(this.state) ? 'reschedule.question' : 'reschedule.title');
  }

  get closeName(): string {
    const {phase} = this.state;
    return phase === 'unknown' || phase === 'changed-elsewhere' ? '' : this.host.t('reschedule.close');
  }

  get wide(): boolean {
    return this.state.phase === 'choosing';
  }

  get busy(): boolean {
    return this.state.phase === 'sending' || this.state.phase === 'checking';
  }

  get locked(): boolean {
    return this.state.phase === 'sending';
  }

  body(): TemplateResult {
    return rescheduleBody(this);
  }

  foot(): Shown {
    return rescheduleFoot(this);
  }

  /** The marked time, while it is among those that are shown. */
  get picked(): ChosenTime | null {
    const {state} = this.freeTimes;
    const shown = state.phase === 'choosing-time' && state.day === this.#picked?.day;
    return shown ? (this.#picked ?? null) : null;
  }

  status(): string {
    return rescheduleStatus(this);
  }

  closed(): void {
    this.freeTimes.stop();
  }

  momentOf(chosen: ChosenTime): Moment | null {
    return slotMoment(chosen, this.old.iso.slice(-6));
  }

  onClose = (): void => this.#close('kept');

  onContinue = (): void => {
    const {picked} = this;
    if (!picked) return;
    this.#become(states.timeChosen(this.state, picked));
    void this.host.focusOn('dialog:not(.wide) h2');
  };

  onBack = (): void => {
    const {state} = this;
    this.#become(states.wentBack(state));
    if (state.phase === 'confirming') this.freeTimes.showAgain(state.chosen);
  };

  onConfirm = async (): Promise<void> => {
    const sending = states.confirmed(this.state);
    if (sending === this.state || sending.phase !== 'sending') return;
    this.#become(sending);
    const {chosen} = sending;
    const lost = (): void => this.#become(states.answerLost(this.state));
    this.#settled(chosen, await this.#writes.reschedule(this.appointment, sentOf(chosen), lost));
  };

  onCheckAgain = async (): Promise<void> => {
    const {state} = this;
    if (state.phase !== 'unknown') return;
    this.#become(states.checkedAgain(state));
    void this.host.focusOn('dialog:not(.wide) h2');
    const {chosen, error} = state;
    this.#settled(chosen, await this.#writes.verifyReschedule(this.appointment, sentOf(chosen), error));
  };

  #settled(chosen: ChosenTime, outcome: Rescheduled): void {
    const checked = this.state.phase === 'checking';
    this.#become(outcome ? states.settled(this.state, outcome) : states.notSent(this.state));
    switch (this.state.phase) {
      case 'done':
        return this.#close({at: this.momentOf(chosen) ?? this.old});
      case 'choosing':
        this.#picked = null;
        return this.freeTimes.lost(chosen);
      case 'changed-elsewhere':
        void this.host.focusOn('dialog .elsewhere .notice');
        return;
      default:
        // The button that was pressed is gone.
        if (checked && outcome) void this.host.focusOn('dialog .notice');
    }
  }

  #become(state: RescheduleState): void {
    this.state = state;
    this.host.redraw();
  }
}

function requestOf({anyTeamMember, teamMember, services, location}: Appointment): FreeTimesRequest {
  return {
    locationId: location?.id ?? 0,
    teamMemberId: anyTeamMember ? 0 : (teamMember?.id ?? 0),
    serviceIds: [...new Set(services.map(({id}) => id).filter((id) => id !== null))],
  };
}

function sentOf({day, slot: {time, datetime}}: ChosenTime): SentTime {
  return {day, time, datetime};
}
