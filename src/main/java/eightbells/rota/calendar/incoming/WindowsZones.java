package eightbells.rota.calendar.incoming;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The places that Windows' names of time zones stand for, as Unicode's CLDR pairs them. */
final class WindowsZones {
    private static final Map<String, ZoneId> PLACES = read(
            """
            AUS Central=Australia/Darwin
            AUS Eastern=Australia/Sydney
            Afghanistan=Asia/Kabul
            Alaskan=America/Anchorage
            Aleutian=America/Adak
            Altai=Asia/Barnaul
            Arab=Asia/Riyadh
            Arabian=Asia/Dubai
            Arabic=Asia/Baghdad
            Argentina=America/Buenos_Aires
            Astrakhan=Europe/Astrakhan
            Atlantic=America/Halifax
            Aus Central W.=Australia/Eucla
            Azerbaijan=Asia/Baku
            Azores=Atlantic/Azores
            Bahia=America/Bahia
            Bangladesh=Asia/Dhaka
            Belarus=Europe/Minsk
            Bougainville=Pacific/Bougainville
            Canada Central=America/Regina
            Cape Verde=Atlantic/Cape_Verde
            Caucasus=Asia/Yerevan
            Cen. Australia=Australia/Adelaide
            Central=America/Chicago
            Central America=America/Guatemala
            Central Asia=Asia/Bishkek
            Central Brazilian=America/Cuiaba
            Central Europe=Europe/Budapest
            Central European=Europe/Warsaw
            Central Pacific=Pacific/Guadalcanal
            Chatham Islands=Pacific/Chatham
            China=Asia/Shanghai
            Cuba=America/Havana
            Dateline=Etc/GMT+12
            E. Africa=Africa/Nairobi
            E. Australia=Australia/Brisbane
            E. Europe=Europe/Chisinau
            E. South America=America/Sao_Paulo
            Easter Island=Pacific/Easter
            Eastern=America/New_York
            Egypt=Africa/Cairo
            Ekaterinburg=Asia/Yekaterinburg
            FLE=Europe/Kiev
            Fiji=Pacific/Fiji
            GMT=Europe/London
            GTB=Europe/Bucharest
            Georgian=Asia/Tbilisi
            Greenland=America/Godthab
            Greenwich=Atlantic/Reykjavik
            Haiti=America/Port-au-Prince
            Hawaiian=Pacific/Honolulu
            India=Asia/Calcutta
            Iran=Asia/Tehran
            Israel=Asia/Jerusalem
            Jordan=Asia/Amman
            Kaliningrad=Europe/Kaliningrad
            Korea=Asia/Seoul
            Libya=Africa/Tripoli
            Line Islands=Pacific/Kiritimati
            Lord Howe=Australia/Lord_Howe
            Magadan=Asia/Magadan
            Magallanes=America/Punta_Arenas
            Marquesas=Pacific/Marquesas
            Mauritius=Indian/Mauritius
            Middle East=Asia/Beirut
            Montevideo=America/Montevideo
            Morocco=Africa/Casablanca
            Mountain=America/Denver
            Myanmar=Asia/Rangoon
            N. Central Asia=Asia/Novosibirsk
            Namibia=Africa/Windhoek
            Nepal=Asia/Katmandu
            New Zealand=Pacific/Auckland
            Newfoundland=America/St_Johns
            Norfolk=Pacific/Norfolk
            North Asia=Asia/Krasnoyarsk
            North Asia East=Asia/Irkutsk
            North Korea=Asia/Pyongyang
            Omsk=Asia/Omsk
            Pacific=America/Los_Angeles
            Pacific SA=America/Santiago
            Pakistan=Asia/Karachi
            Paraguay=America/Asuncion
            Qyzylorda=Asia/Qyzylorda
            Romance=Europe/Paris
            Russia TZ 10=Asia/Srednekolymsk
            Russia TZ 11=Asia/Kamchatka
            Russia TZ 3=Europe/Samara
            Russian=Europe/Moscow
            SA Eastern=America/Cayenne
            SA Pacific=America/Bogota
            SA Western=America/La_Paz
            SE Asia=Asia/Bangkok
            Saint Pierre=America/Miquelon
            Sakhalin=Asia/Sakhalin
            Samoa=Pacific/Apia
            Sao Tome=Africa/Sao_Tome
            Saratov=Europe/Saratov
            Singapore=Asia/Singapore
            South Africa=Africa/Johannesburg
            South Sudan=Africa/Juba
            Sri Lanka=Asia/Colombo
            Sudan=Africa/Khartoum
            Syria=Asia/Damascus
            Taipei=Asia/Taipei
            Tasmania=Australia/Hobart
            Tocantins=America/Araguaina
            Tokyo=Asia/Tokyo
            Tomsk=Asia/Tomsk
            Tonga=Pacific/Tongatapu
            Transbaikal=Asia/Chita
            Turkey=Europe/Istanbul
            Turks And Caicos=America/Grand_Turk
            US Eastern=America/Indianapolis
            US Mountain=America/Phoenix
            Ulaanbaatar=Asia/Ulaanbaatar
            Venezuela=America/Caracas
            Vladivostok=Asia/Vladivostok
            Volgograd=Europe/Volgograd
            W. Australia=Australia/Perth
            W. Central Africa=Africa/Lagos
            W. Europe=Europe/Berlin
            W. Mongolia=Asia/Hovd
            West Asia=Asia/Tashkent
            West Bank=Asia/Hebron
            West Pacific=Pacific/Port_Moresby
            Yakutsk=Asia/Yakutsk
            Yukon=America/Whitehorse
            """);

    private WindowsZones() {}

    /** @param name such as {@code W. Europe Standard Time} */
    static Optional<ZoneId> place(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst(" (standard|daylight) time( \\(mexico\\))?$", "$2");
        return Optional.ofNullable(PLACES.get(plain));
    }

    private static Map<String, ZoneId> read(String pairs) {
        Map<String, ZoneId> places = new HashMap<>();
        for (String pair : pairs.split("\n")) {
            String[] names = pair.split("=", 2);
            places.put(names[0].toLowerCase(Locale.ROOT), ZoneId.of(names[1]));
        }
        places.put("utc", ZoneId.of("UTC"));
        places.put("central (mexico)", ZoneId.of("America/Mexico_City"));
        places.put("mountain (mexico)", ZoneId.of("America/Mazatlan"));
        places.put("pacific (mexico)", ZoneId.of("America/Tijuana"));
        places.put("eastern (mexico)", ZoneId.of("America/Cancun"));
        return Map.copyOf(places);
    }
}
