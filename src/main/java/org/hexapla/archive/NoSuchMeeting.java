package org.hexapla.archive;

import org.hexapla.core.Refused;
import org.hexapla.core.text.MeetingCode;

class NoSuchMeeting extends Refused {
    private static final long serialVersionUID = 1L;

    NoSuchMeeting(MeetingCode code) {
        super(
                Why.NOT_FOUND,
                "no-such-meeting",
                "There is no meeting " + code + ". Add it with PUT /meetings/" + code + " first.");
    }
}
