import type { Mail } from '#signon/signature.ts';

/**
 * By what they are worth, mails leave: what somebody waits for who has just signed, then the links to one's own page,
 * what was tried before, reminders, the mails of those who said that theirs may come later, and last the updates of letters.
 */
export const mailLanes = ['confirm', 'own-page', 'retry', 'reminder', 'patient', 'update'] as const;
export type MailLane = (typeof mailLanes)[number];

const laneOfTemplate: Record<Mail['template'], MailLane> = {
  confirm: 'confirm',
  signed: 'own-page',
  organisation: 'own-page',
  again: 'own-page',
  already: 'own-page',
  decided: 'own-page',
  hidden: 'own-page',
  removed: 'own-page',
  waiting: 'reminder',
  alarm: 'reminder',
  reminder: 'reminder',
  affirm: 'update',
  ending: 'reminder',
  update: 'update',
};

/** The lane in which a mail is first owed. */
export const laneOf = ({ template, isPatient }: Pick<Mail, 'template' | 'isPatient'>): MailLane =>
  isPatient ? 'patient' : laneOfTemplate[template];

/** As it stands in the outbox: lower leaves first. */
export const rankOf = (lane: MailLane): number => mailLanes.indexOf(lane);
