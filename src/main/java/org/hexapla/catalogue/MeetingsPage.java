package org.hexapla.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Meeting;
import org.hexapla.web.Items;
import org.hexapla.web.Page;

/** All meetings, the newest first. */
public record MeetingsPage(List<Meeting> meetings) implements Page {
    public MeetingsPage {
        meetings = List.copyOf(meetings);
    }

    @Override
    public Object data() {
        return Items.all(meetings.stream().map(MeetingsPage::members).toList());
    }

    static Map<String, Object> members(Meeting meeting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", meeting.code());
        json.put("titles", meeting.titles());
        json.put("startsOn", meeting.startsOn());
        json.put("endsOn", meeting.endsOn());
        json.put("place", meeting.place());
        json.put("places", meeting.places());
        json.put("process", meeting.process());
        return json;
    }
}
