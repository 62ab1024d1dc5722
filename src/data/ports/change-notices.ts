/** Where SharePoint is to tell of changes. */
export interface NoticeTarget {
  /** Absolute https address of the bot. */
  readonly url: string;
  /** Comes back with every notification: what has another is not from our subscription. */
  readonly clientState: string;
}

/** Subscriptions to changes of the lists that the sweep reads (SharePoint's list webhooks). */
export interface ChangeNotices {
  /**
   * Makes what is missing and renews what runs out within a third of its time; to be called every day. SharePoint asks the address for an answer when
   * a subscription is made. Answers the first moment that one runs out, ISO.
   */
  ensure(target: NoticeTarget): Promise<string>;
  /** Takes those for the address away. */
  remove(url: string): Promise<void>;
}
