/** What happened (`title`), and who must do what about it (`body`). */
export interface FailureText {
  readonly title: string;
  readonly body: string;
}

/** What keeps the whole tab from being used, or is asked before it can be. */
export interface FailureTexts {
  readonly configuration: FailureText;
  readonly outsideTeams: FailureText;
  readonly signInNeeded: FailureText;
  readonly asking: FailureText;
  readonly askingInTeams: FailureText;
  readonly consent: FailureText;
  readonly consentSent: FailureText;
  readonly declined: FailureText;
  readonly cancelled: FailureText;
  readonly popupBlocked: FailureText;
  readonly device: FailureText;
  readonly policy: FailureText;
  readonly secondFactor: FailureText;
  readonly notAssigned: FailureText;
  readonly notInvited: FailureText;
  readonly ownOrganisation: FailureText;
  readonly theirOrganisation: FailureText;
  readonly account: FailureText;
  readonly otherAccount: FailureText;
  readonly registration: FailureText;
  readonly clock: FailureText;
  readonly busy: FailureText;
  readonly timeout: FailureText;
  readonly unavailable: FailureText;
  readonly signIn: FailureText;
  readonly noAccess: FailureText;
  readonly noAccessGuest: FailureText;
  readonly offline: FailureText;
  /** Under a sentence that names the IT department, for somebody from another tenant: whose it is. */
  readonly toGuest: FailureText;
}

export type FailureName = keyof FailureTexts;
