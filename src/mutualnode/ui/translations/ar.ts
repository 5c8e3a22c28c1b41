<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n changes came here since then and wait for it.</source>
        <translation>
            <numerusform>لم يصل إلى هنا شيء منذ ذلك الحين.</numerusform>
            <numerusform>وصل تغيير واحد إلى هنا منذ ذلك الحين وهو في انتظاره.</numerusform>
            <numerusform>وصل تغييران إلى هنا منذ ذلك الحين وهما في انتظاره.</numerusform>
            <numerusform>وصلت %n تغييرات إلى هنا منذ ذلك الحين وهي في انتظاره.</numerusform>
            <numerusform>وصل %n تغييرًا إلى هنا منذ ذلك الحين وهي في انتظاره.</numerusform>
            <numerusform>وصل %n تغيير إلى هنا منذ ذلك الحين وهي في انتظاره.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large photo(s)</source>
        <translation>
            <numerusform>لا صور كبيرة</numerusform>
            <numerusform>صورة كبيرة واحدة</numerusform>
            <numerusform>صورتان كبيرتان</numerusform>
            <numerusform>%n صور كبيرة</numerusform>
            <numerusform>%n صورة كبيرة</numerusform>
            <numerusform>%n صورة كبيرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others need this too.</source>
        <translation>
            <numerusform>لا أحد غيركم يحتاج إلى هذا.</numerusform>
            <numerusform>شخص آخر يحتاج إلى هذا أيضًا.</numerusform>
            <numerusform>شخصان آخران يحتاجان إلى هذا أيضًا.</numerusform>
            <numerusform>%n أشخاص آخرين يحتاجون إلى هذا أيضًا.</numerusform>
            <numerusform>%n شخصًا آخر يحتاجون إلى هذا أيضًا.</numerusform>
            <numerusform>%n شخص آخر يحتاجون إلى هذا أيضًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) still to come</source>
        <translation>
            <numerusform>لا صور في الطريق</numerusform>
            <numerusform>صورة واحدة في الطريق</numerusform>
            <numerusform>صورتان في الطريق</numerusform>
            <numerusform>%n صور في الطريق</numerusform>
            <numerusform>%n صورة في الطريق</numerusform>
            <numerusform>%n صورة في الطريق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s).</source>
        <translation>
            <numerusform>لا صور.</numerusform>
            <numerusform>صورة واحدة.</numerusform>
            <numerusform>صورتان.</numerusform>
            <numerusform>%n صور.</numerusform>
            <numerusform>%n صورة.</numerusform>
            <numerusform>%n صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n small photo(s)</source>
        <translation>
            <numerusform>لا صور صغيرة</numerusform>
            <numerusform>صورة صغيرة واحدة</numerusform>
            <numerusform>صورتان صغيرتان</numerusform>
            <numerusform>%n صور صغيرة</numerusform>
            <numerusform>%n صورة صغيرة</numerusform>
            <numerusform>%n صورة صغيرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>متفق عليه</translation>
    </message>
    <message>
        <source>Agreed. {name} can read where to find you once your computers have met.</source>
        <translation>اتفقنا. سيقرأ {name} أين يجدك بعد أن يلتقي حاسوباكما.</translation>
    </message>
    <message>
        <source>Agreed. {name} knows once your computers have met.</source>
        <translation>اتفقنا. سيعرف {name} بعد أن يلتقي حاسوباكما.</translation>
    </message>
    <message>
        <source>All of it is promised</source>
        <translation>كله موعود</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>حيوانات</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>في أي وقت</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation>طلب شيء</translation>
    </message>
    <message>
        <source>Ask or offer</source>
        <translation>طلب أو عرض</translation>
    </message>
    <message>
        <source>At {place}</source>
        <translation>في {place}</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Away. Last swapped {day}</source>
        <translation>غائب. آخر تبادل: {day}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Can you help? Speak to {name}, or to anybody who has MutualNode.</source>
        <translation>هل تستطيعون المساعدة؟ تحدثوا إلى {name} أو إلى أي شخص لديه MutualNode.</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>أطفال</translation>
    </message>
    <message>
        <source>Close what is open, then back</source>
        <translation>إغلاق المفتوح ثم الرجوع</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>ملابس</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>صحبة</translation>
    </message>
    <message>
        <source>Comparing what each of them has</source>
        <translation>مقارنة ما لدى كل منهما</translation>
    </message>
    <message>
        <source>Could you use this? Speak to {name}, or to anybody who has MutualNode.</source>
        <translation>هل ينفعكم هذا؟ تحدثوا إلى {name} أو إلى أي شخص لديه MutualNode.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمّ</translation>
    </message>
    <message numerus="yes">
        <source>Everything you wrote has reached at least %n other computers.</source>
        <translation>
            <numerusform>لم يصل ما كتبتموه إلى أي حاسوب آخر.</numerusform>
            <numerusform>وصل كل ما كتبتموه إلى حاسوب آخر.</numerusform>
            <numerusform>وصل كل ما كتبتموه إلى حاسوبين آخرين على الأقل.</numerusform>
            <numerusform>وصل كل ما كتبتموه إلى %n حواسيب أخرى على الأقل.</numerusform>
            <numerusform>وصل كل ما كتبتموه إلى %n حاسوبًا آخر على الأقل.</numerusform>
            <numerusform>وصل كل ما كتبتموه إلى %n حاسوب آخر على الأقل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>البحث عن أي شيء</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>طعام</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Go to a place, in the order of the sidebar</source>
        <translation>الانتقال إلى مكان، بترتيب الشريط الجانبي</translation>
    </message>
    <message>
        <source>Growing</source>
        <translation>زراعة</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>صحة</translation>
    </message>
    <message>
        <source>Introduce</source>
        <translation>تعريف</translation>
    </message>
    <message>
        <source>It has everything that is here.</source>
        <translation>لديه كل ما هو هنا.</translation>
    </message>
    <message>
        <source>It is no member&apos;s computer as far as this one knows. Swap with somebody else&apos;s first, then try again.</source>
        <translation>لا يعرفه هذا الحاسوب حاسوبًا لأحد الأعضاء. تبادلوا أولًا مع حاسوب شخص آخر، ثم أعيدوا المحاولة.</translation>
    </message>
    <message>
        <source>It said something that makes no sense, so we hung up. Nothing is lost; it is tried again in a minute.</source>
        <translation>قال شيئًا لا معنى له فأغلقنا الخط. لم يضِع شيء، وستُعاد المحاولة بعد دقيقة.</translation>
    </message>
    <message>
        <source>Its end is missing. What stands before it is whole.</source>
        <translation>نهايته مفقودة. ما قبلها سليم.</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>المفاتيح والمساعدة</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>تعلّم</translation>
    </message>
    <message>
        <source>Lifts</source>
        <translation>توصيل</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>القفل الآن</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>May fit, {why}: {name} asks for “{title}”.</source>
        <translation>قد يناسب، {why}: طلب من {name} «{title}».</translation>
    </message>
    <message>
        <source>May fit, {why}: {name} offers “{title}”.</source>
        <translation>قد يناسب، {why}: عرض من {name} «{title}».</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Met elsewhere</source>
        <translation>تحقق في مكان آخر</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>حاجة</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>الحاجات</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>No one yet.</source>
        <translation>لا أحد بعد.</translation>
    </message>
    <message>
        <source>None just now.</source>
        <translation>لا شيء الآن.</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>لم يتحقق</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Nothing is in it.</source>
        <translation>لا شيء فيه.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation>عرض شيء</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>On the board, {day}</source>
        <translation>في اللوحة، {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Others need this too.</source>
        <translation>آخرون يحتاجون إلى هذا أيضًا.</translation>
    </message>
    <message>
        <source>Paperwork</source>
        <translation>معاملات</translation>
    </message>
    <message>
        <source>Parts of it were written by a newer version. Nothing is lost. Update when you can.</source>
        <translation>كُتبت أجزاء منه بإصدار أحدث. لم يضِع شيء. حدّثوا البرنامج متى أمكن.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>طباعة هذه الصفحة</translation>
    </message>
    <message>
        <source>Printed on {day}.</source>
        <translation>طُبع يوم {day}.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>وعد</translation>
    </message>
    <message numerus="yes">
        <source>Receiving %n more</source>
        <translation>
            <numerusform>لا شيء آخر للاستلام</numerusform>
            <numerusform>استلام واحد آخر</numerusform>
            <numerusform>استلام اثنين آخرين</numerusform>
            <numerusform>استلام %n أخرى</numerusform>
            <numerusform>استلام %n أخرى</numerusform>
            <numerusform>استلام %n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Receiving {coming} more, sending {going} more</source>
        <translation>للاستلام: {coming}، للإرسال: {going}</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>إصلاحات</translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation>البحث في اللوحة</translation>
    </message>
    <message>
        <source>Send what is being written</source>
        <translation>إرسال ما يُكتب الآن</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n more</source>
        <translation>
            <numerusform>لا شيء آخر للإرسال</numerusform>
            <numerusform>إرسال واحد آخر</numerusform>
            <numerusform>إرسال اثنين آخرين</numerusform>
            <numerusform>إرسال %n أخرى</numerusform>
            <numerusform>إرسال %n أخرى</numerusform>
            <numerusform>إرسال %n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Several things are new for you.</source>
        <translation>هناك أشياء جديدة تخصّكم.</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>مهارات</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Somebody has promised to help.</source>
        <translation>وعد أحدهم بالمساعدة.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Something new in {network}</source>
        <translation>شيء جديد في {network}</translation>
    </message>
    <message>
        <source>Soonest first</source>
        <translation>الأقرب موعدًا أولًا</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>أماكن</translation>
    </message>
    <message>
        <source>Speak to anybody named here, or to anybody who has MutualNode.</source>
        <translation>تحدثوا إلى أي من المذكورين هنا، أو إلى أي شخص لديه MutualNode.</translation>
    </message>
    <message>
        <source>Strong lines</source>
        <translation>خط بارز</translation>
    </message>
    <message>
        <source>Swap changes now</source>
        <translation>تبادل الآن</translation>
    </message>
    <message>
        <source>Swapping</source>
        <translation>يتبادل</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>النص بحجمه المعتاد</translation>
    </message>
    <message>
        <source>The exchange was broken off. Nothing is lost; it is tried again by itself.</source>
        <translation>انقطع التبادل. لم يضِع شيء، وستُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>There is more on the board.</source>
        <translation>في اللوحة المزيد.</translation>
    </message>
    <message numerus="yes">
        <source>There was no room for %n photo(s).</source>
        <translation>
            <numerusform>لم تبق صورة بلا مكان.</numerusform>
            <numerusform>لم يبق مكان لصورة واحدة.</numerusform>
            <numerusform>لم يبق مكان لصورتين.</numerusform>
            <numerusform>لم يبق مكان لـ %n صور.</numerusform>
            <numerusform>لم يبق مكان لـ %n صورة.</numerusform>
            <numerusform>لم يبق مكان لـ %n صورة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Things</source>
        <translation>أشياء</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>إلى الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>To the part before</source>
        <translation>إلى الجزء السابق</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>التراجع عمّا تمّ للتو</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>متزامن</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>Waiting for your word</source>
        <translation>ينتظر كلمتك</translation>
    </message>
    <message>
        <source>Waiting for {name}</source>
        <translation>في انتظار {name}</translation>
    </message>
    <message>
        <source>Waiting longest</source>
        <translation>الأطول انتظارًا</translation>
    </message>
    <message>
        <source>What it sent does not match its signature. That was set aside and changes nothing. It is tried again by itself; if this comes back, have somebody look at that computer.</source>
        <translation>ما أرسله لا يطابق توقيعه. وُضع جانبًا ولا يغيّر شيئًا. ستُعاد المحاولة تلقائيًا، وإن تكرر ذلك فليفحص أحدهم ذلك الحاسوب.</translation>
    </message>
    <message>
        <source>What you wrote last is on this computer alone. It travels when someone comes by.</source>
        <translation>آخر ما كتبتموه موجود على هذا الحاسوب وحده. سينتقل حين يمرّ أحدهم.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>خلال أيام</translation>
    </message>
    <message>
        <source>You and others need this too.</source>
        <translation>أنتم وآخرون تحتاجون إلى هذا أيضًا.</translation>
    </message>
    <message>
        <source>You need this too.</source>
        <translation>أنتم أيضًا تحتاجون إلى هذا.</translation>
    </message>
    <message>
        <source>You said you can help {name} with “{title}”, {when}.</source>
        <translation>قلتم إنكم تستطيعون مساعدة {name}: «{title}»، {when}.</translation>
    </message>
    <message>
        <source>You said: {what} for {name}, “{title}”, {when}.</source>
        <translation>قلتم: {what} لـ{name}، «{title}»، {when}.</translation>
    </message>
    <message>
        <source>all promised</source>
        <translation>كله موعود</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>موجود هنا من قبل</translation>
    </message>
    <message>
        <source>am|a.m.|in the morning</source>
        <translation>ص|صباحًا|الصبح|في الصباح</translation>
    </message>
    <message>
        <source>a|an|one</source>
        <translation>واحد|واحدة</translation>
    </message>
    <message>
        <source>both in {area} on {day}</source>
        <translation>كلاهما في {area} يوم {day}</translation>
    </message>
    <message>
        <source>both on {day}</source>
        <translation>كلاهما يوم {day}</translation>
    </message>
    <message>
        <source>both say “{word}”</source>
        <translation>كلاهما يذكر «{word}»</translation>
    </message>
    <message>
        <source>damaged on the stick, and not read</source>
        <translation>تالف على الذاكرة ولم يُقرأ</translation>
    </message>
    <message>
        <source>day|days</source>
        <translation>يوم|أيام|يومًا</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>how a day is written, in the letters that Qt uses for its parts</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>for whom it is</source>
        <translation>لمن هو</translation>
    </message>
    <message>
        <source>from {when}</source>
        <translation>من {when}</translation>
    </message>
    <message>
        <source>hour|hours</source>
        <translation>ساعة|ساعات</translation>
    </message>
    <message>
        <source>how it stands</source>
        <translation>حاله</translation>
    </message>
    <message>
        <source>how much</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>how soon</source>
        <translation>مدى الاستعجال</translation>
    </message>
    <message>
        <source>in|within</source>
        <translation>بعد|خلال</translation>
    </message>
    <message>
        <source>new, checked and kept</source>
        <translation>جديد، فُحص وحُفظ</translation>
    </message>
    <message>
        <source>next|this|on|at|the|of|by|until</source>
        <translation>يوم|هذا|هذه|القادم|القادمة|المقبل|المقبلة|في|الساعة|حتى|قبل|شهر|سنة</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>يوم {day}</translation>
    </message>
    <message>
        <source>pm|p.m.|in the afternoon|in the evening|at night</source>
        <translation>م|مساءً|ليلًا|بعد الظهر|في المساء</translation>
    </message>
    <message>
        <source>set aside, signature not valid</source>
        <translation>وُضع جانبًا لعدم مطابقة التوقيع</translation>
    </message>
    <message>
        <source>the contact or exact place</source>
        <translation>طريقة التواصل أو المكان الدقيق</translation>
    </message>
    <message>
        <source>the day after tomorrow|day after tomorrow</source>
        <translation>بعد غد|بعد غدًا|بعد الغد</translation>
    </message>
    <message>
        <source>the pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>the story</source>
        <translation>الحكاية</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>to help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>two days</source>
        <translation>يومين|يومان</translation>
    </message>
    <message>
        <source>two weeks</source>
        <translation>أسبوعين|أسبوعان</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>حتى {when}</translation>
    </message>
    <message>
        <source>waiting for others that have not come yet</source>
        <translation>في انتظار ما لم يصل بعد</translation>
    </message>
    <message>
        <source>week|weeks</source>
        <translation>أسبوع|أسابيع|أسبوعًا</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>when</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>where</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>صاحبه</translation>
    </message>
    <message>
        <source>{agreed} of {wanted} agreed</source>
        <translation>{agreed} من {wanted} متفق عليه</translation>
    </message>
    <message>
        <source>{count} of {wanted}</source>
        <translation>{count} من {wanted}</translation>
    </message>
    <message>
        <source>{count} of {wanted} still open</source>
        <translation>بقي {count} من {wanted}</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} متبقٍّ</translation>
    </message>
    <message>
        <source>{count} promised</source>
        <translation>{count} موعود</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
    <message>
        <source>{day}.</source>
        <comment>a day, before a sentence</comment>
        <translation>{day}.</translation>
    </message>
    <message>
        <source>{done} of {whole} changes</source>
        <translation>{done} من {whole} تغيير</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}، {second}</translation>
    </message>
    <message>
        <source>{helping} {story}</source>
        <translation>{helping} {story}</translation>
    </message>
    <message>
        <source>{name} asked</source>
        <translation>طلب من {name}</translation>
    </message>
    <message>
        <source>{name} asks:</source>
        <translation>{name} يطلب:</translation>
    </message>
    <message>
        <source>{name} asks: {title}</source>
        <translation>طلب من {name}: {title}</translation>
    </message>
    <message>
        <source>{name} can help with “{title}”.</source>
        <translation>عرض مساعدة من {name}: «{title}».</translation>
    </message>
    <message>
        <source>{name} can’t come after all. “{title}” is open again.</source>
        <translation>اعتذار من {name}. «{title}» مفتوح من جديد.</translation>
    </message>
    <message>
        <source>{name} changed this</source>
        <translation>تعديل من {name}</translation>
    </message>
    <message>
        <source>{name} changed {what}</source>
        <translation>تعديل {what}، من {name}</translation>
    </message>
    <message>
        <source>{name} closed this: {state}</source>
        <translation>إغلاق من {name}: {state}</translation>
    </message>
    <message>
        <source>{name} closed “{title}”, which you promised to help with.</source>
        <translation>إغلاق من {name}: «{title}»، وكنتم قد وعدتم بالمساعدة.</translation>
    </message>
    <message>
        <source>{name} confirmed whose this is</source>
        <translation>تأكيد من {name} لصاحب هذا</translation>
    </message>
    <message>
        <source>{name} could use “{title}”.</source>
        <translation>طلب من {name}: «{title}».</translation>
    </message>
    <message>
        <source>{name} offered this</source>
        <translation>عرض من {name}</translation>
    </message>
    <message>
        <source>{name} offers:</source>
        <translation>{name} يعرض:</translation>
    </message>
    <message>
        <source>{name} offers: {title}</source>
        <translation>عرض من {name}: {title}</translation>
    </message>
    <message>
        <source>{name} opened this again</source>
        <translation>إعادة فتح من {name}</translation>
    </message>
    <message>
        <source>{name} promised {what}</source>
        <translation>وعد من {name}: {what}</translation>
    </message>
    <message>
        <source>{name} promised {what} for “{title}”.</source>
        <translation>وعد من {name}: {what} لـ«{title}».</translation>
    </message>
    <message>
        <source>{name} said something about “{title}”.</source>
        <translation>كلمة من {name} عن «{title}».</translation>
    </message>
    <message>
        <source>{name} said yes to you about “{title}”.</source>
        <translation>موافقة من {name} لكم: «{title}».</translation>
    </message>
    <message>
        <source>{name} says thanks for “{title}”.</source>
        <translation>شكر من {name} على «{title}».</translation>
    </message>
    <message>
        <source>{name} says that “{title}” is theirs. You can say yes.</source>
        <translation>يقول {name} إن «{title}» له. يمكنكم الموافقة.</translation>
    </message>
    <message>
        <source>{name}&apos;s computer speaks a newer version. Nothing is lost. Update when you can.</source>
        <translation>حاسوب {name} يستخدم إصدارًا أحدث. لم يضِع شيء. حدّثوا البرنامج متى أمكن.</translation>
    </message>
    <message>
        <source>{name}, for {other}</source>
        <translation>{name} نيابة عن {other}</translation>
    </message>
    <message>
        <source>{word}.</source>
        <comment>a word, as a sentence</comment>
        <translation>{word}.</translation>
    </message>
    <message>
        <source>“{title}” of yours closes {when}.</source>
        <translation>يُغلق ما نشرتم، «{title}»، {when}.</translation>
    </message>
</context>
<context>
    <name>AlongCard</name>
    <message numerus="yes">
        <source>%n entries are in “{name}” now.</source>
        <translation>
            <numerusform>لا مدخلات في «{name}» الآن.</numerusform>
            <numerusform>في «{name}» الآن مدخل واحد.</numerusform>
            <numerusform>في «{name}» الآن مدخلان.</numerusform>
            <numerusform>في «{name}» الآن %n مدخلات.</numerusform>
            <numerusform>في «{name}» الآن %n مدخلًا.</numerusform>
            <numerusform>في «{name}» الآن %n مدخل.</numerusform>
        </translation>
    </message>
    <message>
        <source>A calendar</source>
        <translation>تقويم</translation>
    </message>
    <message>
        <source>A file that other programs can read. It is not sealed: whoever has it can read it.</source>
        <translation>ملف تقرؤه برامج أخرى. ليس مختومًا: يقرؤه كل من يصل إليه.</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>All that is here, to keep or for another program. Photos come as pictures into a folder beside it.</source>
        <translation>كل ما هنا، للحفظ أو لبرنامج آخر. وتوضع الصور ملفات صور في مجلد بجانبه.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>جارٍ التحضير</translation>
    </message>
    <message>
        <source>Needs and offers with a date, for a calendar.</source>
        <translation>الحاجات والعروض المؤرخة، للتقويم.</translation>
    </message>
    <message>
        <source>Needs and offers, for a spreadsheet.</source>
        <translation>الحاجات والعروض، لجدول حسابات.</translation>
    </message>
    <message>
        <source>Nothing here has a date, so “{name}” is empty.</source>
        <translation>لا شيء هنا له تاريخ، لذلك «{name}» فارغ.</translation>
    </message>
    <message>
        <source>Nothing is here yet, so “{name}” is empty.</source>
        <translation>لا شيء هنا بعد، لذلك «{name}» فارغ.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>أُوقف. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Take your network along</source>
        <translation>اصطحاب شبكتكم</translation>
    </message>
    <message>
        <source>What to take along</source>
        <translation>ما يُصطحب</translation>
    </message>
    <message numerus="yes">
        <source>With %n photo(s) beside it, in “{folder}”.</source>
        <translation>
            <numerusform>لا صور بجانبه في «{folder}».</numerusform>
            <numerusform>صورة واحدة بجانبه في «{folder}».</numerusform>
            <numerusform>صورتان بجانبه في «{folder}».</numerusform>
            <numerusform>%n صور بجانبه في «{folder}».</numerusform>
            <numerusform>%n صورة بجانبه في «{folder}».</numerusform>
            <numerusform>%n صورة بجانبه في «{folder}».</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>كتابة ملف</translation>
    </message>
    <message>
        <source>Writing {done} of {whole} entries.</source>
        <translation>تُكتب {done} من {whole} مدخل.</translation>
    </message>
    <message>
        <source>to “{name}”</source>
        <translation>إلى «{name}»</translation>
    </message>
</context>
<context>
    <name>AskedCard</name>
    <message>
        <source>What is asked</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation>المعروض</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Leave it</source>
        <translation>تركه</translation>
    </message>
</context>
<context>
    <name>BehalfCard</name>
    <message>
        <source>If {name} joins, they can take it over.</source>
        <translation>إن انضم {name} أمكن استلام هذا.</translation>
    </message>
    <message>
        <source>Posted for {name}</source>
        <translation>نُشر نيابة عن {name}</translation>
    </message>
    <message>
        <source>Said. {name} is asked to confirm it.</source>
        <translation>قيل ذلك. طُلب من {name} تأكيده.</translation>
    </message>
    <message>
        <source>This is mine</source>
        <translation>هذا لي</translation>
    </message>
    <message>
        <source>Yes, it is theirs</source>
        <translation>نعم، هو لصاحبه</translation>
    </message>
    <message>
        <source>Yes, it is theirs: {name}</source>
        <translation>نعم، هو لصاحبه: {name}</translation>
    </message>
    <message>
        <source>You said that this is yours. {name} is asked to confirm it.</source>
        <translation>قلتم إن هذا لكم. طُلب من {name} تأكيد ذلك.</translation>
    </message>
    <message>
        <source>{name} answers promises to this from now on.</source>
        <translation>الرد على الوعود هنا لـ{name} من الآن.</translation>
    </message>
    <message>
        <source>{name} has taken this over, and answers promises to it.</source>
        <translation>انتقل هذا إلى {name}، وإليه الرد على الوعود.</translation>
    </message>
    <message>
        <source>{name} says that this is theirs.</source>
        <translation>يقول {name} إن هذا له.</translation>
    </message>
    <message>
        <source>{name} wrote it down for them.</source>
        <translation>كتبه {name} نيابة عن صاحبه.</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>في أي مكان</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Ask or offer</source>
        <translation>طلب أو عرض</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>في أي حال</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Needs without offers</source>
        <translation>حاجات بلا عروض</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Said. {name} finds it under what they wrote.</source>
        <translation>قيل. يظهر لـ{name} تحت ما كُتب.</translation>
    </message>
    <message>
        <source>Search needs and offers</source>
        <translation>البحث في الحاجات والعروض</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحال</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Suggest this no more</source>
        <translation>عدم اقتراح هذا بعد الآن</translation>
    </message>
</context>
<context>
    <name>CarryCard</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>جارٍ الإيقاف</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%n entries do not match their signature. They were set aside and change nothing.</source>
        <translation>
            <numerusform>لا مدخلات تخالف توقيعها.</numerusform>
            <numerusform>مدخل واحد لا يطابق توقيعه. وُضع جانبًا ولا يغيّر شيئًا.</numerusform>
            <numerusform>مدخلان لا يطابقان توقيعهما. وُضعا جانبًا ولا يغيّران شيئًا.</numerusform>
            <numerusform>%n مدخلات لا تطابق توقيعها. وُضعت جانبًا ولا تغيّر شيئًا.</numerusform>
            <numerusform>%n مدخلًا لا تطابق توقيعها. وُضعت جانبًا ولا تغيّر شيئًا.</numerusform>
            <numerusform>%n مدخل لا تطابق توقيعها. وُضعت جانبًا ولا تغيّر شيئًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of this data is in use in a second place, under the same key. Nothing is lost. One of the two should have a key of its own.</source>
        <translation>تُستخدم نسخة من هذه البيانات في مكان آخر بالمفتاح نفسه. لم يضِع شيء. يحسن أن يكون لإحداهما مفتاح خاص بها.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Give this one its own key</source>
        <translation>إعطاء هذه مفتاحًا خاصًا</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>تركه</translation>
    </message>
    <message>
        <source>No other computer nearby. You can go on writing; it travels when someone comes by.</source>
        <translation>لا حاسوب آخر بالقرب. يمكنكم متابعة الكتابة، وسينتقل ما كُتب حين يمرّ أحدهم.</translation>
    </message>
    <message>
        <source>This computer has its own key now. What you wrote with the other one stays yours.</source>
        <translation>أصبح لهذا الحاسوب مفتاحه الخاص. ما كتبتموه بالآخر يبقى لكم.</translation>
    </message>
    <message>
        <source>This computer went back to an older copy of its data. What others have of the newer one comes back as you meet them.</source>
        <translation>عاد هذا الحاسوب إلى نسخة أقدم من بياناته. ما لدى الآخرين من النسخة الأحدث يعود عند اللقاء بهم.</translation>
    </message>
    <message>
        <source>This is a made-up network. Try anything; nobody else sees it.</source>
        <translation>هذه شبكة متخيَّلة. جرّبوا ما تشاؤون، فلن يراه أحد سواكم.</translation>
    </message>
    <message>
        <source>Use a stick</source>
        <translation>استخدام ذاكرة USB</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Ask</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation>طلب شيء</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>الحاجات</translation>
    </message>
    <message>
        <source>No needs open just now. Lovely. Or someone is shy of asking first. You could go first.</source>
        <translation>لا حاجات مفتوحة الآن. هذا جميل. أو لعل أحدًا يتردد في أن يكون أول من يطلب. يمكنكم أن تبدؤوا.</translation>
    </message>
    <message>
        <source>No offers yet. An hour, a ladder or a listening ear all count.</source>
        <translation>لا عروض بعد. ساعة من الوقت أو سلّم أو أذن تصغي: كل ذلك مهم.</translation>
    </message>
    <message>
        <source>Nothing fits that. Show everything?</source>
        <translation>لا شيء يوافق ذلك. عرض كل شيء؟</translation>
    </message>
    <message>
        <source>Nothing in {area}. Show everything?</source>
        <translation>لا شيء في {area}. عرض كل شيء؟</translation>
    </message>
    <message>
        <source>Nothing under {category} in {area}. Show everything?</source>
        <translation>لا شيء ضمن {category} في {area}. عرض كل شيء؟</translation>
    </message>
    <message>
        <source>Nothing under {category}. Show everything?</source>
        <translation>لا شيء ضمن {category}. عرض كل شيء؟</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation>عرض شيء</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>عرض كل شيء</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>أكثر من {count}</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} مفتوحة</translation>
    </message>
</context>
<context>
    <name>ComfortCard</name>
    <message>
        <source>Comfort</source>
        <translation>الراحة</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Quiet patterns: plain bands in place of quilts</source>
        <translation>نقوش هادئة: أشرطة بسيطة بدل الرقع</translation>
    </message>
    <message>
        <source>The key / leads to the search of the board</source>
        <translation>المفتاح / يؤدي إلى البحث في اللوحة</translation>
    </message>
</context>
<context>
    <name>Comment</name>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt; {words}</source>
        <translation>&lt;b&gt;{name}&lt;/b&gt; {words}</translation>
    </message>
</context>
<context>
    <name>ComputerList</name>
    <message>
        <source>Computers</source>
        <translation>الحواسيب</translation>
    </message>
    <message>
        <source>computer {key}</source>
        <translation>الحاسوب {key}</translation>
    </message>
    <message>
        <source>your other computer</source>
        <translation>حاسوبكم الآخر</translation>
    </message>
</context>
<context>
    <name>DetailPage</name>
    <message>
        <source>Board</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Followed. Only this computer knows.</source>
        <translation>تمت المتابعة. لا يعلم بها إلا هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>متابَع</translation>
    </message>
    <message>
        <source>I need this too</source>
        <translation>أحتاجه أيضًا</translation>
    </message>
    <message>
        <source>Just now: {what}.</source>
        <translation>الآن: {what}.</translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation>وُسم بأنه تمّ.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Not followed any more.</source>
        <translation>أُلغيت المتابعة.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Promised. It counts once {name} says yes.</source>
        <translation>تم الوعد. يُحتسب حين يقول {name} نعم.</translation>
    </message>
    <message>
        <source>Signed by {name}, checked here</source>
        <translation>بتوقيع {name}، مفحوص هنا</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>سُحب.</translation>
    </message>
    <message>
        <source>Taken back. It is open again for others.</source>
        <translation>سُحب الوعد. صار مفتوحًا للآخرين من جديد.</translation>
    </message>
    <message>
        <source>That was taken down.</source>
        <translation>أُزيل ذلك.</translation>
    </message>
    <message>
        <source>Who signed this</source>
        <translation>من وقّع هذا</translation>
    </message>
    <message>
        <source>You need this too.</source>
        <translation>أنتم أيضًا تحتاجون إلى هذا.</translation>
    </message>
    <message>
        <source>asked for {name}, {when}</source>
        <translation>طُلب لـ{name}، {when}</translation>
    </message>
    <message>
        <source>asked, {when}</source>
        <translation>طُلب، {when}</translation>
    </message>
    <message>
        <source>from {when}</source>
        <translation>من {when}</translation>
    </message>
    <message>
        <source>offered, {when}</source>
        <translation>عُرض، {when}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>حتى {when}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>من {start} إلى {end}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find anything</source>
        <translation>البحث عن أي شيء</translation>
    </message>
    <message>
        <source>Nothing fits that.</source>
        <translation>لا شيء يوافق ذلك.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A member&apos;s computer, if you were told its address</source>
        <translation>حاسوب أحد الأعضاء، إن كان عنوانه معروفًا لكم</translation>
    </message>
    <message>
        <source>Everyone who joins has the same say as you do.</source>
        <translation>لكل من ينضم رأي مساوٍ لرأيكم.</translation>
    </message>
    <message>
        <source>For a street, a stairwell, a choir, a camp. Three people are plenty to begin with.</source>
        <translation>لشارع أو بناية أو جوقة أو مخيم. ثلاثة أشخاص يكفون للبداية.</translation>
    </message>
    <message>
        <source>I have an invite</source>
        <translation>لديّ دعوة</translation>
    </message>
    <message>
        <source>I was told an address too</source>
        <translation>لديّ عنوان أيضًا</translation>
    </message>
    <message>
        <source>It stays on this computer and goes when you say.</source>
        <translation>تبقى على هذا الحاسوب وتزول حين تشاؤون.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>اسمها</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>إلقاء نظرة أولًا</translation>
    </message>
    <message>
        <source>Looking for a member&apos;s computer</source>
        <translation>البحث عن حاسوب أحد الأعضاء</translation>
    </message>
    <message>
        <source>Neighbours asking, offering and deciding together, from their own computers.</source>
        <translation>جيران يطلبون ويعرضون ويقررون معًا، من حواسيبهم.</translation>
    </message>
    <message>
        <source>No account, no email address, no company in the middle. What you write stays on members’ own computers.</source>
        <translation>لا حساب ولا بريد إلكتروني ولا شركة وسيطة. ما تكتبونه يبقى على حواسيب الأعضاء.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Open an invite</source>
        <translation>فتح دعوة</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>فتح المثال</translation>
    </message>
    <message>
        <source>Sewing it together</source>
        <translation>تجري خياطتها</translation>
    </message>
    <message>
        <source>Someone gave you six words, a code or a file.</source>
        <translation>تلقيتم ست كلمات أو رمزًا أو ملفًا.</translation>
    </message>
    <message>
        <source>Start a network</source>
        <translation>بدء شبكة</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يجري البدء</translation>
    </message>
    <message>
        <source>There is a patch here for you.</source>
        <translation>هنا رقعة لكم.</translation>
    </message>
    <message>
        <source>Type the six words. Capitals do not matter.</source>
        <translation>اكتبوا الكلمات الست. لا فرق بين الحروف الكبيرة والصغيرة.</translation>
    </message>
    <message>
        <source>Walk through Saltmarsh, a made-up network, and try anything you like.</source>
        <translation>تجوّلوا في سولتمارش، وهي شبكة متخيَّلة، وجرّبوا ما تشاؤون.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا بكم</translation>
    </message>
    <message>
        <source>Your name, as others will see it</source>
        <translation>اسمكم كما سيراه الآخرون</translation>
    </message>
    <message>
        <source>for example 192.168.1.20:4711</source>
        <translation>مثلًا 192.168.1.20:4711</translation>
    </message>
    <message>
        <source>for example: Mill Lane</source>
        <translation>مثلًا: حارة الطاحونة</translation>
    </message>
    <message>
        <source>for example: lantern river apple…</source>
        <translation>مثلًا: lantern river apple…</translation>
    </message>
</context>
<context>
    <name>FittingPanel</name>
    <message>
        <source>Already on the board for “{title}”</source>
        <translation>على اللوحة من قبل لأجل «{title}»</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>I can help</source>
        <translation>يمكنني المساعدة</translation>
    </message>
    <message>
        <source>I could use this</source>
        <translation>يفيدني هذا</translation>
    </message>
    <message>
        <source>Place sealed until {name} says yes</source>
        <translation>المكان مختوم حتى موافقة {name}</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Cannot be shown</source>
        <translation>لا يمكن عرضها</translation>
    </message>
    <message>
        <source>No room here</source>
        <translation>لا متسع هنا</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>ليست هنا بعد</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>الصورة {number} من {count}</translation>
    </message>
</context>
<context>
    <name>GapsSheet</name>
    <message>
        <source>By area</source>
        <translation>حسب المنطقة</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>حسب الصنف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>كل ما سوى ذلك</translation>
    </message>
    <message>
        <source>Everywhere else</source>
        <translation>في سائر الأماكن</translation>
    </message>
    <message>
        <source>Needs without offers</source>
        <translation>حاجات بلا عروض</translation>
    </message>
    <message>
        <source>Too few entries to say anything fair yet. Come back in a few weeks.</source>
        <translation>المدخلات أقل من أن يُقال شيء منصف بعد. عودوا بعد بضعة أسابيع.</translation>
    </message>
    <message>
        <source>What is open now, over the whole network. Told only where at least five people ask.</source>
        <translation>المفتوح الآن في الشبكة كلها. لا يُذكر إلا حيث يطلب خمسة أشخاص على الأقل.</translation>
    </message>
    <message>
        <source>{name}: {needs} open needs and no offer yet.</source>
        <translation>{name}: حاجات مفتوحة {needs} ولا عروض بعد.</translation>
    </message>
    <message>
        <source>{name}: {needs} open needs, {offers} offers.</source>
        <translation>{name}: حاجات مفتوحة {needs}، وعروض {offers}.</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>+ {count}</source>
        <translation>+ {count}</translation>
    </message>
    <message>
        <source>+ {count}: show everybody</source>
        <translation>+ {count}: عرض الجميع</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>After most things you do, a line at the foot says so for ten seconds, with “Undo”. A promise can be taken back, and a need closed and opened again, at any time.</source>
        <translation>بعد معظم ما تفعلونه يظهر سطر في الأسفل عشر ثوانٍ ومعه «تراجع». ويمكن سحب الوعد، وإغلاق الحاجة وإعادة فتحها، في أي وقت.</translation>
    </message>
    <message>
        <source>Can I undo something?</source>
        <translation>هل يمكنني التراجع عن شيء؟</translation>
    </message>
    <message>
        <source>Does anybody keep score?</source>
        <translation>هل يحصي أحد ما يُقدَّم؟</translation>
    </message>
    <message>
        <source>Does it work without the internet?</source>
        <translation>هل يعمل بلا إنترنت؟</translation>
    </message>
    <message>
        <source>Every member of this network can see needs, offers, promises and your name, on their own computers. How to reach you, and where exactly, is sealed: only those to whom you said yes can open it. There is no company and no server in between.</source>
        <translation>يرى كل عضو في هذه الشبكة الحاجات والعروض والوعود واسمكم على حاسوبه. أما طريقة التواصل والمكان الدقيق فمختومان، ولا يفتحهما إلا من وافقتم عليهم. لا شركة ولا خادم بينكم.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>How do I ask for something?</source>
        <translation>كيف أطلب شيئًا؟</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>No. Nothing here counts what one person gave, took or did, on no screen and in no file.</source>
        <translation>لا. لا شيء هنا يحصي ما أعطاه شخص أو أخذه أو فعله، لا على شاشة ولا في ملف.</translation>
    </message>
    <message>
        <source>Press “Ask or offer”. A title is enough; nobody asks why. Whoever can help promises something, and you say yes to the promises that suit you.</source>
        <translation>اضغطوا «طلب أو عرض». يكفي عنوان، ولا أحد يسأل عن السبب. من يستطيع المساعدة يعد بشيء، وتوافقون على الوعود التي تناسبكم.</translation>
    </message>
    <message>
        <source>What can it tell me by itself?</source>
        <translation>بماذا يخبرني من تلقاء نفسه؟</translation>
    </message>
    <message>
        <source>What if this computer is lost?</source>
        <translation>ماذا لو ضاع هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>What is the stick for?</source>
        <translation>ما فائدة ذاكرة USB؟</translation>
    </message>
    <message>
        <source>What you wrote is on the other members’ computers too, as far as it has swapped with them. Ask a member for a new invite, and tell the others which computer is gone.</source>
        <translation>ما كتبتموه موجود أيضًا على حواسيب الأعضاء الآخرين بقدر ما جرى تبادله معهم. اطلبوا من أحد الأعضاء دعوة جديدة، وأخبروا الآخرين بالحاسوب الذي ضاع.</translation>
    </message>
    <message>
        <source>When somebody answers what you asked or offered, says yes or thanks, the evening before a day that you promised, and two days before something of yours closes. Each once, never at night unless you choose so, and only on this computer. Settings turn it off or let others see only that there is something new.</source>
        <translation>حين يردّ أحد على ما طلبتم أو عرضتم، أو يوافق أو يشكر، وفي مساء اليوم السابق ليوم وعدتم به، وقبل يومين من إغلاق ما نشرتم. كل شيء مرة واحدة، ولا شيء ليلًا إلا إن اخترتم ذلك، وعلى هذا الحاسوب وحده. ومن الإعدادات يمكن إيقافه، أو ألا يُرى إلا أن هناك جديدًا.</translation>
    </message>
    <message>
        <source>Where computers do not meet, a USB stick carries a sealed copy from one to the other. Only members of this network can open it, and reading it twice changes nothing.</source>
        <translation>حيث لا تلتقي الحواسيب تحمل ذاكرة USB نسخة مختومة من أحدها إلى الآخر. لا يفتحها إلا أعضاء هذه الشبكة، وقراءتها مرتين لا تغيّر شيئًا.</translation>
    </message>
    <message>
        <source>Who sees what I write?</source>
        <translation>من يرى ما أكتب؟</translation>
    </message>
    <message>
        <source>Yes. Computers that are in the same local network find each other and swap what is new. You can always write; it travels when someone comes by.</source>
        <translation>نعم. الحواسيب التي على الشبكة المحلية نفسها يجد بعضها بعضًا وتتبادل الجديد. يمكنكم الكتابة دائمًا، وسينتقل ما كُتب حين يمرّ أحدهم.</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Who could use this</source>
        <translation>من يفيده هذا</translation>
    </message>
    <message>
        <source>Who is helping</source>
        <translation>من يساعد</translation>
    </message>
</context>
<context>
    <name>HerePage</name>
    <message>
        <source>Everybody, by the alphabet</source>
        <translation>الجميع بترتيب الأبجدية</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>هنا الآن</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Invite somebody you have met. Inviting is saying so.</source>
        <translation>ادعوا من التقيتم به. الدعوة شهادة بذلك.</translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation>ليسوا هنا الآن</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الناس</translation>
    </message>
    <message>
        <source>Sync &amp; USB</source>
        <translation>المزامنة وUSB</translation>
    </message>
    <message>
        <source>Their computers, and carrying things by stick</source>
        <translation>حواسيبهم، ونقل الأشياء على ذاكرة USB</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنتم</translation>
    </message>
    <message>
        <source>You are the first patch. Invite one person you know.</source>
        <translation>أنتم الرقعة الأولى. ادعوا شخصًا تعرفونه.</translation>
    </message>
    <message>
        <source>{where}. {reach}</source>
        <translation>{where}. {reach}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Signed and checked: see every step</source>
        <translation>موقّع ومفحوص: عرض كل خطوة</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
    <message>
        <source>this</source>
        <translation>هذا</translation>
    </message>
    <message>
        <source>to help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>{name} asked for {what}</source>
        <translation>طلب {what}، من {name}</translation>
    </message>
    <message>
        <source>{name} promised {what}</source>
        <translation>وعد من {name}: {what}</translation>
    </message>
    <message>
        <source>{what}, which does not count</source>
        <translation>{what}، ولا يُحتسب</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Ask for something</source>
        <translation>طلب شيء</translation>
    </message>
    <message>
        <source>Changed. Others see it once your computers have met.</source>
        <translation>تم التغيير. يراه الآخرون بعد أن تلتقي حواسيبكم.</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Looking for other computers nearby.</source>
        <translation>البحث عن حواسيب أخرى بالقرب.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Needs without offers</source>
        <translation>حاجات بلا عروض</translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation>عرض شيء</translation>
    </message>
    <message>
        <source>Swap changes now</source>
        <translation>تبادل الآن</translation>
    </message>
    <message numerus="yes">
        <source>Swapping changes with %n computer(s).</source>
        <translation>
            <numerusform>لا حاسوب للتبادل معه.</numerusform>
            <numerusform>تبادل التغييرات مع حاسوب واحد.</numerusform>
            <numerusform>تبادل التغييرات مع حاسوبين.</numerusform>
            <numerusform>تبادل التغييرات مع %n حواسيب.</numerusform>
            <numerusform>تبادل التغييرات مع %n حاسوبًا.</numerusform>
            <numerusform>تبادل التغييرات مع %n حاسوب.</numerusform>
        </translation>
    </message>
    <message>
        <source>The board can be printed, and every need and offer: open it first.</source>
        <translation>يمكن طباعة اللوحة وكل احتياج أو عرض: افتحوها أولًا.</translation>
    </message>
    <message numerus="yes">
        <source>Up to date with %n computer(s).</source>
        <translation>
            <numerusform>لا يوجد حاسوب متزامن معنا.</numerusform>
            <numerusform>متزامن مع حاسوب واحد.</numerusform>
            <numerusform>متزامن مع حاسوبين.</numerusform>
            <numerusform>متزامن مع %n حواسيب.</numerusform>
            <numerusform>متزامن مع %n حاسوبًا.</numerusform>
            <numerusform>متزامن مع %n حاسوب.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date with that computer.</source>
        <translation>متزامن مع ذلك الحاسوب.</translation>
    </message>
    <message>
        <source>Your need is on the board.</source>
        <translation>حاجتكم على اللوحة.</translation>
    </message>
    <message>
        <source>Your offer is on the board.</source>
        <translation>عرضكم على اللوحة.</translation>
    </message>
    <message>
        <source>{name}&apos;s computer is here.</source>
        <translation>حاسوب {name} هنا.</translation>
    </message>
    <message>
        <source>{posted} Something there may fit.</source>
        <translation>{posted} هناك ما قد يناسب.</translation>
    </message>
</context>
<context>
    <name>Introducing</name>
    <message>
        <source>Introduce</source>
        <translation>تعريف</translation>
    </message>
    <message>
        <source>Tell {name} about it?</source>
        <translation>إخبار {name} بذلك؟</translation>
    </message>
    <message>
        <source>This will stand under “{title}”. Everybody in the network can read it.</source>
        <translation>سيظهر هذا تحت «{title}». يقرؤه كل من في الشبكة.</translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <source>Copy the whole invite</source>
        <translation>نسخ الدعوة كاملة</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Invite somebody you have met</source>
        <translation>دعوة شخص التقيتم به</translation>
    </message>
    <message>
        <source>It works for one person, until {when}.</source>
        <translation>تصلح لشخص واحد، حتى {when}.</translation>
    </message>
    <message>
        <source>Making it</source>
        <translation>يجري إعدادها</translation>
    </message>
    <message>
        <source>Six words to say or write down</source>
        <translation>ست كلمات تُقال أو تُكتب</translation>
    </message>
    <message>
        <source>Whoever gets this can join once. Hand it over yourself.</source>
        <translation>من يستلمها ينضم بها مرة واحدة. سلّموها بأنفسكم.</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>As the system</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>agreed</source>
        <translation>متفق عليه</translation>
    </message>
    <message>
        <source>open</source>
        <translation>متبقٍّ</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>موعود</translation>
    </message>
</context>
<context>
    <name>Locked</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>جارٍ الفتح</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Your network is not open</source>
        <translation>شبكتكم غير مفتوحة</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
</context>
<context>
    <name>MatchStrip</name>
    <message>
        <source>Dismiss this</source>
        <translation>استبعاد هذا</translation>
    </message>
    <message>
        <source>Introduce</source>
        <translation>تعريف</translation>
    </message>
</context>
<context>
    <name>MineCard</name>
    <message>
        <source>Close it</source>
        <translation>إغلاقه</translation>
    </message>
    <message>
        <source>Closed: {state}.</source>
        <translation>أُغلق: {state}.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Everybody in the network can see it. Only you can change it.</source>
        <translation>يراه كل من في الشبكة. ولا يعدّله سواكم.</translation>
    </message>
    <message>
        <source>It goes from every computer that it has reached, and cannot be brought back.</source>
        <translation>يزول من كل حاسوب وصل إليه، ولا يمكن استرجاعه.</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>فُتح من جديد.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>إعادة فتحه</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Take this down?</source>
        <translation>إزالة هذا؟</translation>
    </message>
    <message>
        <source>Taken down.</source>
        <translation>أُزيل.</translation>
    </message>
    <message>
        <source>This is yours</source>
        <translation>هذا لكم</translation>
    </message>
</context>
<context>
    <name>NearbyCard</name>
    <message>
        <source>Here on this network now</source>
        <translation>على هذه الشبكة الآن</translation>
    </message>
    <message>
        <source>No other computer nearby.</source>
        <translation>لا حاسوب آخر بالقرب.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا أحد غيرهم</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n آخرون</numerusform>
            <numerusform>و%n آخرون</numerusform>
            <numerusform>و%n آخرون</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworksCard</name>
    <message>
        <source>A locked network</source>
        <translation>شبكة مقفلة</translation>
    </message>
    <message>
        <source>Networks on this computer</source>
        <translation>الشبكات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>مفتوحة الآن</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>فتح {name}</translation>
    </message>
</context>
<context>
    <name>NewCard</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>الكل (واحد)</numerusform>
            <numerusform>الكل (اثنان)</numerusform>
            <numerusform>الكل (%n)</numerusform>
            <numerusform>الكل (%n)</numerusform>
            <numerusform>الكل (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Look: {what}</source>
        <translation>عرض: {what}</translation>
    </message>
    <message>
        <source>Since you last looked</source>
        <translation>منذ آخر مرة</translation>
    </message>
    <message>
        <source>{all}, since you last looked</source>
        <translation>{all}، منذ آخر مرة</translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Since you last looked</source>
        <translation>منذ آخر مرة</translation>
    </message>
    <message>
        <source>There is more on the board.</source>
        <translation>في اللوحة المزيد.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Answers to what I asked or offered</source>
        <translation>الردود على ما طلبت أو عرضت</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>هدوء من</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>هدوء حتى</translation>
    </message>
    <message>
        <source>Say only that there is something new</source>
        <translation>القول إن هناك جديدًا فقط</translation>
    </message>
    <message>
        <source>Say who and what, and nothing that is sealed</source>
        <translation>ذكر من وماذا، دون ما هو مختوم</translation>
    </message>
    <message>
        <source>Silence for today</source>
        <translation>صمت لهذا اليوم</translation>
    </message>
    <message>
        <source>Tell me when something concerns me</source>
        <translation>أخبروني بما يخصّني</translation>
    </message>
    <message>
        <source>What I promised</source>
        <translation>ما وعدت به</translation>
    </message>
    <message>
        <source>What comes in a quiet time is told after it. Nobody else learns what you were told.</source>
        <translation>ما يصل في وقت الهدوء يُقال بعده. ولا يعلم أحد غيركم بما أُخبرتم به.</translation>
    </message>
    <message>
        <source>What of mine closes soon</source>
        <translation>ما يُغلق قريبًا مما نشرت</translation>
    </message>
    <message>
        <source>While the window is not in front</source>
        <translation>حين لا تكون النافذة في الأمام</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times of the day</comment>
        <translation>إلى</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>A new passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>Do without a passphrase</source>
        <translation>الاستغناء عن عبارة المرور</translation>
    </message>
    <message>
        <source>Four or five words that mean something to you.</source>
        <translation>أربع كلمات أو خمس تعني لكم شيئًا.</translation>
    </message>
    <message>
        <source>If you forget it, nobody can open what is on this computer: not you, not the others, not those who made MutualNode. What you shared is still with the others, and you can join again with an invite; what was sealed for you alone, and what you have not sent, is lost. Write it down, and keep it where only you look. A copy of the data that you made before opens as it did.</source>
        <translation>إذا نسيتموها فلن يستطيع أحد فتح ما في هذا الحاسوب: لا أنتم ولا الآخرون ولا من صنعوا MutualNode. ما شاركتموه ما زال لدى الآخرين، ويمكنكم الانضمام من جديد بدعوة؛ أما ما خُتم لكم وحدكم وما لم ترسلوه فيضيع. اكتبوها واحفظوها حيث لا ينظر سواكم. ونسخة البيانات التي صنعتموها من قبل تُفتح كما كانت.</translation>
    </message>
    <message>
        <source>It opens with your passphrase from now on.</source>
        <translation>تُفتح من الآن بعبارة مروركم.</translation>
    </message>
    <message>
        <source>It opens without a passphrase from now on.</source>
        <translation>تُفتح من الآن دون عبارة مرور.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>القفل الآن</translation>
    </message>
    <message>
        <source>MutualNode asks for it whenever this network is opened. Ctrl+L locks it at once.</source>
        <translation>يطلبها MutualNode كلما فُتحت هذه الشبكة. ويقفلها Ctrl+L فورًا.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>تعيين عبارة المرور</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>إظهار ما أكتبه</translation>
    </message>
    <message>
        <source>The passphrase so far</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>العبارة نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان غير متطابقتين.</translation>
    </message>
    <message>
        <source>Without one, whoever uses this computer under your name can open this network.</source>
        <translation>من دونها يستطيع كل من يستخدم هذا الحاسوب باسمكم فتح هذه الشبكة.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>جارٍ العمل</translation>
    </message>
</context>
<context>
    <name>PhotosField</name>
    <message>
        <source>Add a photo</source>
        <translation>إضافة صورة</translation>
    </message>
    <message>
        <source>Making it smaller</source>
        <translation>يجري تصغيرها</translation>
    </message>
    <message>
        <source>Or drop or paste one. It is made smaller, and says neither where nor with what it was taken.</source>
        <translation>أو أفلتوا صورة أو ألصقوها. تُصغَّر ولا تذكر أين ولا بماذا التُقطت.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
</context>
<context>
    <name>PostFields</name>
    <message>
        <source>For a neighbour without a computer</source>
        <translation>لجار بلا حاسوب</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>من متى</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>مدى الاستعجال</translation>
    </message>
    <message>
        <source>How to reach you</source>
        <translation>طريقة التواصل معكم</translation>
    </message>
    <message>
        <source>It carries your name too, and can become theirs when they join.</source>
        <translation>يحمل اسمكم أيضًا، ويمكن أن يصير لصاحبه حين ينضم.</translation>
    </message>
    <message>
        <source>More about it, if you like</source>
        <translation>تفاصيل أخرى إن شئتم</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>اختيار يوم</translation>
    </message>
    <message>
        <source>Say more: how much, when, where</source>
        <translation>تفاصيل أخرى: كم ومتى وأين</translation>
    </message>
    <message>
        <source>Sealed. It opens only to somebody whose promise you accept.</source>
        <translation>مختوم. لا يُفتح إلا لمن تقبلون وعده.</translation>
    </message>
    <message>
        <source>The exact place</source>
        <translation>المكان الدقيق</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>حتى متى</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>ما هو؟</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Where, roughly</source>
        <translation>أين تقريبًا</translation>
    </message>
    <message>
        <source>a phone number, or when you are in</source>
        <translation>رقم هاتف، أو متى تكونون في البيت</translation>
    </message>
    <message>
        <source>a street or a quarter; no house number</source>
        <translation>شارع أو حيّ، بلا رقم بيت</translation>
    </message>
    <message>
        <source>for example: 5 boxes</source>
        <translation>مثلًا: 5 صناديق</translation>
    </message>
    <message>
        <source>for example: a ladder for Saturday</source>
        <translation>مثلًا: سلّم ليوم السبت</translation>
    </message>
    <message>
        <source>for example: lifts into town on Mondays</source>
        <translation>مثلًا: توصيل إلى وسط المدينة أيام الاثنين</translation>
    </message>
    <message>
        <source>house number, bell, floor</source>
        <translation>رقم البيت، الجرس، الطابق</translation>
    </message>
    <message>
        <source>their name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>tomorrow 8 pm, Friday, or in 3 days</source>
        <translation>غدًا 8 مساءً أو الجمعة أو بعد 3 أيام</translation>
    </message>
    <message>
        <source>tomorrow, Friday, or 17 May</source>
        <translation>غدًا أو الجمعة أو 17 مايو</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>Ask</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation>طلب شيء</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Everybody in the network can see this. It carries your name.</source>
        <translation>يراه كل من في الشبكة، ويحمل اسمكم.</translation>
    </message>
    <message>
        <source>I need</source>
        <translation>أحتاج</translation>
    </message>
    <message>
        <source>I offer</source>
        <translation>أعرض</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>حفظ التعديل</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation>عرض شيء</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Written while apart: elsewhere it says “{words}” now. Send again to keep yours.</source>
        <translation>كُتب على انفراد: في مكان آخر صار «{words}». أرسلوا مرة أخرى للاحتفاظ بما كتبتم.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>PreviewSheet</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>لا قرارات</numerusform>
            <numerusform>قرار واحد</numerusform>
            <numerusform>قراران</numerusform>
            <numerusform>%n قرارات</numerusform>
            <numerusform>%n قرارًا</numerusform>
            <numerusform>%n قرار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are new here.</source>
        <translation>
            <numerusform>لا مدخلات جديدة هنا.</numerusform>
            <numerusform>مدخل واحد جديد هنا.</numerusform>
            <numerusform>مدخلان جديدان هنا.</numerusform>
            <numerusform>%n مدخلات جديدة هنا.</numerusform>
            <numerusform>%n مدخلًا جديدًا هنا.</numerusform>
            <numerusform>%n مدخل جديد هنا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gathering(s)</source>
        <translation>
            <numerusform>لا لقاءات</numerusform>
            <numerusform>لقاء واحد</numerusform>
            <numerusform>لقاءان</numerusform>
            <numerusform>%n لقاءات</numerusform>
            <numerusform>%n لقاءً</numerusform>
            <numerusform>%n لقاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: answers, and who is a member</source>
        <translation>
            <numerusform>لا شيء غير ذلك</numerusform>
            <numerusform>واحد آخر: إجابات ومن هم الأعضاء</numerusform>
            <numerusform>اثنان آخران: إجابات ومن هم الأعضاء</numerusform>
            <numerusform>%n أخرى: إجابات ومن هم الأعضاء</numerusform>
            <numerusform>%n أخرى: إجابات ومن هم الأعضاء</numerusform>
            <numerusform>%n أخرى: إجابات ومن هم الأعضاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>لا حاجات</numerusform>
            <numerusform>حاجة واحدة</numerusform>
            <numerusform>حاجتان</numerusform>
            <numerusform>%n حاجات</numerusform>
            <numerusform>%n حاجة</numerusform>
            <numerusform>%n حاجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>لا عروض</numerusform>
            <numerusform>عرض واحد</numerusform>
            <numerusform>عرضان</numerusform>
            <numerusform>%n عروض</numerusform>
            <numerusform>%n عرضًا</numerusform>
            <numerusform>%n عرض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of members</source>
        <translation>
            <numerusform>لا صفحات أعضاء</numerusform>
            <numerusform>صفحة عضو واحد</numerusform>
            <numerusform>صفحتا عضوين</numerusform>
            <numerusform>%n صفحات أعضاء</numerusform>
            <numerusform>%n صفحة أعضاء</numerusform>
            <numerusform>%n صفحة أعضاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>لا مشاريع</numerusform>
            <numerusform>مشروع واحد</numerusform>
            <numerusform>مشروعان</numerusform>
            <numerusform>%n مشاريع</numerusform>
            <numerusform>%n مشروعًا</numerusform>
            <numerusform>%n مشروع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>لا وعود</numerusform>
            <numerusform>وعد واحد</numerusform>
            <numerusform>وعدان</numerusform>
            <numerusform>%n وعود</numerusform>
            <numerusform>%n وعدًا</numerusform>
            <numerusform>%n وعد</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>إدخالها</translation>
    </message>
    <message>
        <source>By people whose name has not come yet.</source>
        <translation>من أشخاص لم تصل أسماؤهم بعد.</translation>
    </message>
    <message>
        <source>By {names}, and by people whose name has not come yet.</source>
        <translation>من {names}، ومن أشخاص لم تصل أسماؤهم بعد.</translation>
    </message>
    <message>
        <source>By {names}.</source>
        <translation>من {names}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No entries are new here, but photos are.</source>
        <translation>لا مدخلات جديدة هنا، لكن فيها صورًا جديدة.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Nothing in it is new here.</source>
        <translation>لا شيء جديد فيها.</translation>
    </message>
    <message>
        <source>What this copy brings</source>
        <translation>ما تحمله هذه النسخة</translation>
    </message>
    <message>
        <source>Written by {names}, {when}</source>
        <translation>كتبها {names}، {when}</translation>
    </message>
    <message>
        <source>others</source>
        <translation>آخرون</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} و{last}</translation>
    </message>
</context>
<context>
    <name>PrivateCard</name>
    <message>
        <source>A copy on a stick is sealed</source>
        <translation>النسخة على الذاكرة مختومة</translation>
    </message>
    <message>
        <source>A stranger sees that some computer runs MutualNode, not whose and not which network.</source>
        <translation>يرى الغريب أن حاسوبًا ما يشغّل MutualNode، لا صاحبه ولا شبكته.</translation>
    </message>
    <message>
        <source>Encrypted on this computer</source>
        <translation>مشفّر على هذا الحاسوب</translation>
    </message>
    <message>
        <source>It opens with your passphrase.</source>
        <translation>يُفتح بعبارة مروركم.</translation>
    </message>
    <message>
        <source>Its key is kept beside it, in a file that only you can read.</source>
        <translation>مفتاحه محفوظ بجواره، في ملف لا يقرؤه سواكم.</translation>
    </message>
    <message>
        <source>Only members can read what is swapped</source>
        <translation>لا يقرأ ما يُتبادل إلا الأعضاء</translation>
    </message>
    <message>
        <source>Private by default</source>
        <translation>خاص من الأصل</translation>
    </message>
    <message>
        <source>Whoever finds it cannot open it. Any member can.</source>
        <translation>من يجدها لا يستطيع فتحها. أي عضو يستطيع.</translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>A word to {name}</source>
        <translation>كلمة إلى {name}</translation>
    </message>
    <message>
        <source>A word, if you like</source>
        <translation>كلمة إن شئتم</translation>
    </message>
    <message>
        <source>Add how to reach you</source>
        <translation>إضافة طريقة التواصل معكم</translation>
    </message>
    <message>
        <source>Ask for this</source>
        <translation>طلب هذا</translation>
    </message>
    <message>
        <source>Friday, about 6 pm</source>
        <translation>الجمعة، نحو السادسة مساءً</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>How to reach you</source>
        <translation>طريقة التواصل معكم</translation>
    </message>
    <message>
        <source>I can help</source>
        <translation>يمكنني المساعدة</translation>
    </message>
    <message>
        <source>I could use this</source>
        <translation>يفيدني هذا</translation>
    </message>
    <message>
        <source>Only {name} can read how to reach you.</source>
        <translation>لا يقرأ طريقة التواصل معكم إلا {name}.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>وعد</translation>
    </message>
    <message>
        <source>Promise {what}</source>
        <translation>وعد بـ{what}</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>You can change your mind. It counts once {name} says yes.</source>
        <translation>يمكنك أن تغيّر رأيك. يُحتسب حين يقول {name} نعم.</translation>
    </message>
    <message>
        <source>a phone number, a bell to ring</source>
        <translation>رقم هاتف أو جرس باب</translation>
    </message>
    <message>
        <source>all of it, if left empty</source>
        <translation>الكل، إن تُرك فارغًا</translation>
    </message>
</context>
<context>
    <name>PromiseRow</name>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt; {what}</source>
        <translation>&lt;b&gt;{name}&lt;/b&gt; {what}</translation>
    </message>
    <message>
        <source>I can&apos;t come after all</source>
        <translation>لن أستطيع الحضور</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>تمّ ذلك</translation>
    </message>
    <message>
        <source>Only you and {name} can read this.</source>
        <translation>لا يقرأ هذا إلا أنتم و{name}.</translation>
    </message>
    <message>
        <source>Say thanks</source>
        <translation>شكر</translation>
    </message>
    <message>
        <source>Say yes</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>is there for this</source>
        <translation>حاضر لهذا</translation>
    </message>
    <message>
        <source>{name} says: {words}</source>
        <translation>كلمة من {name}: {words}</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>Checked</source>
        <translation>مفحوص</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>لا يُحتسب</translation>
    </message>
    <message>
        <source>Each step was signed on the computer named below it. This computer checked every signature.</source>
        <translation>وُقّعت كل خطوة على الحاسوب المذكور تحتها. وقد فحص هذا الحاسوب كل التواقيع.</translation>
    </message>
    <message>
        <source>Signed and checked</source>
        <translation>موقّع ومفحوص</translation>
    </message>
    <message>
        <source>{field}: “{before}” became “{after}”</source>
        <translation>{field}: «{before}» أصبح «{after}»</translation>
    </message>
    <message>
        <source>{when}, on computer {key}</source>
        <translation>{when}، على الحاسوب {key}</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Connect to a computer at</source>
        <translation>الاتصال بحاسوب على العنوان</translation>
    </message>
    <message>
        <source>Connect to that computer</source>
        <translation>الاتصال بذلك الحاسوب</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>No computer of this network is to be seen. Some Wi-Fi, for guests above all, keeps computers apart. Type the other one&apos;s address here, let both use the hotspot of a phone, or take a stick.</source>
        <translation>لا يظهر أي حاسوب من هذه الشبكة. بعض شبكات الواي فاي، وخاصة شبكات الضيوف، تفصل بين الحواسيب. اكتبوا هنا عنوان الحاسوب الآخر، أو استخدموا كلاكما نقطة اتصال هاتف، أو خذوا ذاكرة USB.</translation>
    </message>
    <message>
        <source>Not in the list?</source>
        <translation>ليس في القائمة؟</translation>
    </message>
    <message>
        <source>This computer is at {places}. Others can type that.</source>
        <translation>عنوان هذا الحاسوب {places}. يمكن للآخرين كتابته.</translation>
    </message>
    <message>
        <source>This computer is on no network just now.</source>
        <translation>هذا الحاسوب غير متصل بأي شبكة الآن.</translation>
    </message>
    <message>
        <source>for example 192.168.1.20:4711</source>
        <translation>مثلًا 192.168.1.20:4711</translation>
    </message>
</context>
<context>
    <name>ReachedCard</name>
    <message>
        <source>Every member can read it beside your name, under People. Where you ask, offer or promise it is put in for you as well.</source>
        <translation>يستطيع كل عضو قراءته بجانب اسمكم في صفحة الأشخاص. ويُدرج لكم أيضًا حيث تطلبون أو تعرضون أو تعدون.</translation>
    </message>
    <message>
        <source>Everybody in the network</source>
        <translation>كل من في الشبكة</translation>
    </message>
    <message>
        <source>How you like to be reached</source>
        <translation>كيف تفضلون أن يُتواصل معكم</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>بكلماتكم</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>حفظ هذا</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Only those I agree with</source>
        <translation>من أتفق معهم فقط</translation>
    </message>
    <message>
        <source>Sealed from now on. What was open before stays on the computers of those who have it already.</source>
        <translation>مختوم من الآن. وما كان مفتوحًا من قبل يبقى على حواسيب من وصلهم.</translation>
    </message>
    <message>
        <source>Sealed: only your own computers can open it. Where you ask, offer or promise it is put in for you, and opens to those whose promise you accept, or to whom you promise.</source>
        <translation>مختوم: لا تفتحه إلا حواسيبكم. ويُدرج لكم حيث تطلبون أو تعرضون أو تعدون، ويُفتح لمن تقبلون وعده أو لمن تعدونه.</translation>
    </message>
    <message>
        <source>Who can read it</source>
        <translation>من يستطيع قراءته</translation>
    </message>
    <message>
        <source>for example: ring the bell, or phone after six</source>
        <translation>مثلًا: اقرعوا الجرس، أو اتصلوا بعد السادسة</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Recent</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>تراجع: {what}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>A made-up network</source>
        <translation>شبكة متخيَّلة</translation>
    </message>
    <message>
        <source>It is kept, encrypted, in {folder}.</source>
        <translation>تُحفظ مشفّرة في {folder}.</translation>
    </message>
    <message>
        <source>Keep this name</source>
        <translation>حفظ هذا الاسم</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Leave the sample</source>
        <translation>مغادرة المثال</translation>
    </message>
    <message>
        <source>Nothing here is real, and nobody else sees it.</source>
        <translation>لا شيء هنا حقيقي، ولا يراه أحد سواكم.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنتم</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>بياناتكم</translation>
    </message>
    <message>
        <source>Your name, as others see it</source>
        <translation>اسمكم كما يراه الآخرون</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n computer(s) here now</source>
        <translation>
            <numerusform>لا حواسيب هنا الآن</numerusform>
            <numerusform>حاسوب واحد هنا الآن</numerusform>
            <numerusform>حاسوبان هنا الآن</numerusform>
            <numerusform>%n حواسيب هنا الآن</numerusform>
            <numerusform>%n حاسوبًا هنا الآن</numerusform>
            <numerusform>%n حاسوب هنا الآن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%n أعضاء</numerusform>
            <numerusform>%n عضوًا</numerusform>
            <numerusform>%n عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>Board</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>No other computer nearby</source>
        <translation>لا حاسوب بالقرب</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الناس</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Swapping changes</source>
        <translation>تبادل التغييرات</translation>
    </message>
    <message>
        <source>Sync &amp; USB</source>
        <translation>المزامنة وUSB</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Up to date with all of them</source>
        <translation>متزامن مع الجميع</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>على هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل ساعة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %n ساعات</numerusform>
            <numerusform>قبل %n ساعة</numerusform>
            <numerusform>قبل %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %n دقائق</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>قبل ساعة</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>قبل دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>بعد ساعة</numerusform>
            <numerusform>بعد ساعتين</numerusform>
            <numerusform>بعد %n ساعات</numerusform>
            <numerusform>بعد %n ساعة</numerusform>
            <numerusform>بعد %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %n دقائق</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>in 1 minute</source>
        <translation>بعد دقيقة</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>منتصف الليل</translation>
    </message>
    <message>
        <source>noon</source>
        <translation>الظهر</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>Square</name>
    <message>
        <source>The invite as a square code</source>
        <translation>الدعوة رمزًا مربعًا</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Fewer</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>أكثر</translation>
    </message>
</context>
<context>
    <name>StickIn</name>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Bring a copy in</source>
        <translation>إدخال نسخة</translation>
    </message>
    <message>
        <source>Bringing it in</source>
        <translation>يجري إدخالها</translation>
    </message>
    <message>
        <source>Copies (*{suffix})</source>
        <translation>النسخ (*{suffix})</translation>
    </message>
    <message>
        <source>Looked through. Nothing of it is kept yet.</source>
        <translation>اكتمل الاطلاع عليها. لم يُحفظ منها شيء بعد.</translation>
    </message>
    <message>
        <source>Looking it through</source>
        <translation>يجري الاطلاع عليها</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Read a copy</source>
        <translation>قراءة نسخة</translation>
    </message>
    <message>
        <source>Read a copy from a stick</source>
        <translation>قراءة نسخة من ذاكرة USB</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>أُوقف. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Stopped. What came until then is kept.</source>
        <translation>أُوقف. ما وصل حتى حينها محفوظ.</translation>
    </message>
    <message>
        <source>You see what is in it before it is kept</source>
        <translation>ترون ما فيها قبل حفظها</translation>
    </message>
    <message>
        <source>from “{name}”</source>
        <translation>من «{name}»</translation>
    </message>
    <message>
        <source>{share} % of the copy read. Leave the stick in.</source>
        <translation>قُرئ {share} % من النسخة. اتركوا الذاكرة في مكانها.</translation>
    </message>
</context>
<context>
    <name>StickOut</name>
    <message numerus="yes">
        <source>%n entries written, and read back to make sure.</source>
        <translation>
            <numerusform>لم يُكتب شيء.</numerusform>
            <numerusform>كُتب مدخل واحد وأُعيدت قراءته للتأكد.</numerusform>
            <numerusform>كُتب مدخلان وأُعيدت قراءتهما للتأكد.</numerusform>
            <numerusform>كُتبت %n مدخلات وأُعيدت قراءتها للتأكد.</numerusform>
            <numerusform>كُتب %n مدخلًا وأُعيدت قراءتها للتأكد.</numerusform>
            <numerusform>كُتب %n مدخل وأُعيدت قراءتها للتأكد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more written, and read back to make sure. {count} are in this copy now.</source>
        <translation>
            <numerusform>لم يُكتب جديد. في هذه النسخة الآن {count}.</numerusform>
            <numerusform>كُتب واحد آخر وأُعيدت قراءته للتأكد. في هذه النسخة الآن {count}.</numerusform>
            <numerusform>كُتب اثنان آخران وأُعيدت قراءتهما للتأكد. في هذه النسخة الآن {count}.</numerusform>
            <numerusform>كُتبت %n أخرى وأُعيدت قراءتها للتأكد. في هذه النسخة الآن {count}.</numerusform>
            <numerusform>كُتبت %n أخرى وأُعيدت قراءتها للتأكد. في هذه النسخة الآن {count}.</numerusform>
            <numerusform>كُتبت %n أخرى وأُعيدت قراءتها للتأكد. في هذه النسخة الآن {count}.</numerusform>
        </translation>
    </message>
    <message>
        <source>All entries were in this copy already. New in it are:</source>
        <translation>كانت كل المدخلات في هذه النسخة من قبل. والجديد فيها:</translation>
    </message>
    <message>
        <source>Everything here is in this copy already.</source>
        <translation>كل ما هنا موجود في هذه النسخة من قبل.</translation>
    </message>
    <message>
        <source>Everything here, for members alone</source>
        <translation>كل ما هنا، للأعضاء وحدهم</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>جارٍ التحضير</translation>
    </message>
    <message>
        <source>Small ones always, large ones while the stick has room</source>
        <translation>الصغيرة دائمًا، والكبيرة ما دام في الذاكرة مكان</translation>
    </message>
    <message>
        <source>Stopped. The copy is as it was.</source>
        <translation>أُوقف. النسخة كما كانت.</translation>
    </message>
    <message>
        <source>Take a copy out</source>
        <translation>إخراج نسخة</translation>
    </message>
    <message>
        <source>With photos</source>
        <translation>مع الصور</translation>
    </message>
    <message>
        <source>Write a copy</source>
        <translation>كتابة نسخة</translation>
    </message>
    <message>
        <source>Write a copy to a stick</source>
        <translation>كتابة نسخة على ذاكرة USB</translation>
    </message>
    <message>
        <source>Writing {done} of {whole}. Leave the stick in.</source>
        <translation>تُكتب {done} من {whole}. اتركوا الذاكرة موصولة.</translation>
    </message>
    <message>
        <source>to “{name}”</source>
        <translation>إلى «{name}»</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Carry by USB stick</source>
        <translation>النقل بذاكرة USB</translation>
    </message>
    <message>
        <source>For homes without a network. Sealed for members only.</source>
        <translation>لبيوت بلا شبكة. مختومة للأعضاء فقط.</translation>
    </message>
    <message>
        <source>Found by themselves, no server needed</source>
        <translation>تتعارف وحدها بلا خادم</translation>
    </message>
    <message>
        <source>Nobody is here just now. Two computers in the same Wi-Fi find each other by themselves.</source>
        <translation>لا أحد هنا الآن. يجد كل من حاسوبين على الواي فاي نفسه الآخر تلقائيًا.</translation>
    </message>
    <message>
        <source>Other computers</source>
        <translation>الحواسيب الأخرى</translation>
    </message>
    <message>
        <source>Swap changes now</source>
        <translation>تبادل الآن</translation>
    </message>
    <message>
        <source>Sync &amp; USB</source>
        <translation>المزامنة وUSB</translation>
    </message>
</context>
<context>
    <name>TalkCard</name>
    <message>
        <source>A word of yours</source>
        <translation>كلمة منكم</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Said.</source>
        <translation>قيل.</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>قولها</translation>
    </message>
    <message>
        <source>Say thanks</source>
        <translation>شكر</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Take down what you said</source>
        <translation>إزالة ما قلتموه</translation>
    </message>
    <message>
        <source>Taken down.</source>
        <translation>أُزيل.</translation>
    </message>
    <message>
        <source>Talk about this</source>
        <translation>الحديث عن هذا</translation>
    </message>
    <message>
        <source>Thanks are on their way.</source>
        <translation>الشكر في الطريق.</translation>
    </message>
    <message>
        <source>Thanks to {name}</source>
        <translation>شكرًا لـ{name}</translation>
    </message>
    <message>
        <source>Write to everyone who can see this</source>
        <translation>اكتبوا لكل من يرى هذا</translation>
    </message>
    <message>
        <source>thanks, {when}</source>
        <translation>شكر، {when}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n thing(s) looked after together this month, one patch for each.</source>
        <translation>
            <numerusform>لم يُنجز شيء معًا هذا الشهر بعد.</numerusform>
            <numerusform>أُنجز أمر واحد معًا هذا الشهر، ورقعة له.</numerusform>
            <numerusform>أُنجز أمران معًا هذا الشهر، ورقعة لكل منهما.</numerusform>
            <numerusform>أُنجزت %n أمور معًا هذا الشهر، ورقعة لكل منها.</numerusform>
            <numerusform>أُنجز %n أمرًا معًا هذا الشهر، ورقعة لكل منها.</numerusform>
            <numerusform>أُنجز %n أمر معًا هذا الشهر، ورقعة لكل منها.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;No one yet.&lt;/b&gt;</source>
        <translation>&lt;b&gt;لا أحد بعد.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{still} of {quantity} still open.&lt;/b&gt;</source>
        <translation>&lt;b&gt;بقي {still} من {quantity}.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{still} of {quantity} still open.&lt;/b&gt; {agreed} agreed, {promised} promised.</source>
        <translation>&lt;b&gt;بقي {still} من {quantity}.&lt;/b&gt; {agreed} متفق عليه، {promised} موعود.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{title}&lt;/b&gt; of yours closes {when}.</source>
        <translation>يُغلق ما نشرتم، &lt;b&gt;{title}&lt;/b&gt;، {when}.</translation>
    </message>
    <message>
        <source>All on the board</source>
        <translation>الكل على اللوحة</translation>
    </message>
    <message>
        <source>Ask or offer</source>
        <translation>طلب أو عرض</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>طاب يومكم يا {name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>مساء الخير يا {name}</translation>
    </message>
    <message>
        <source>Good morning, {name}</source>
        <translation>صباح الخير يا {name}</translation>
    </message>
    <message>
        <source>Hands needed now</source>
        <translation>نحتاج الآن إلى أيدٍ</translation>
    </message>
    <message>
        <source>I can help</source>
        <translation>يمكنني المساعدة</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Nothing needs hands right now. Put the kettle on.</source>
        <translation>لا شيء يحتاج إلى أيدٍ الآن. حان وقت الشاي.</translation>
    </message>
    <message>
        <source>Say yes</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>See or change</source>
        <translation>عرض أو تعديل</translation>
    </message>
    <message>
        <source>See or change: {title}</source>
        <translation>عرض أو تعديل: {title}</translation>
    </message>
    <message>
        <source>Soonest first. You are free to say no.</source>
        <translation>الأقرب موعدًا أولًا. لكم كل الحرية في الاعتذار.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Waiting for your word</source>
        <translation>في انتظار كلمتكم</translation>
    </message>
    <message>
        <source>You are the first patch. Invite one person you know.</source>
        <translation>أنتم الرقعة الأولى. ادعوا شخصًا تعرفونه.</translation>
    </message>
    <message>
        <source>You said you can help {name}: &lt;b&gt;{title}&lt;/b&gt;, {when}.</source>
        <translation>قلتم إنكم تستطيعون مساعدة {name}: &lt;b&gt;{title}&lt;/b&gt;، {when}.</translation>
    </message>
    <message>
        <source>You said you can help {name}: &lt;b&gt;{title}&lt;/b&gt;.</source>
        <translation>قلتم إنكم تستطيعون مساعدة {name}: &lt;b&gt;{title}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>You said you could use &lt;b&gt;{title}&lt;/b&gt; of {name}.</source>
        <translation>قلتم إنكم بحاجة إلى &lt;b&gt;{title}&lt;/b&gt; من {name}.</translation>
    </message>
    <message>
        <source>You said: &lt;b&gt;{what}&lt;/b&gt; for {name}, {title}, {when}.</source>
        <translation>قلتم: &lt;b&gt;{what}&lt;/b&gt; لـ{name}، {title}، {when}.</translation>
    </message>
    <message>
        <source>You said: &lt;b&gt;{what}&lt;/b&gt; for {name}, {title}.</source>
        <translation>قلتم: &lt;b&gt;{what}&lt;/b&gt; لـ{name}، {title}.</translation>
    </message>
    <message>
        <source>to help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>{day}. {sentence}</source>
        <translation>{day}. {sentence}</translation>
    </message>
    <message>
        <source>{name} asked {when}</source>
        <translation>طلب من {name}، {when}</translation>
    </message>
    <message>
        <source>{name} promised {what}</source>
        <translation>وعد من {name}: {what}</translation>
    </message>
    <message>
        <source>“{story}”</source>
        <translation>«{story}»</translation>
    </message>
</context>
<context>
    <name>ToldPage</name>
    <message>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>New for you</source>
        <translation>جديد لكم</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>MutualNode: no other computer nearby</source>
        <translation>MutualNode: لا حاسوب آخر بالقرب</translation>
    </message>
    <message>
        <source>MutualNode: swapping changes</source>
        <translation>MutualNode: تبادل التغييرات</translation>
    </message>
    <message numerus="yes">
        <source>MutualNode: up to date with %n computer(s)</source>
        <translation>
            <numerusform>MutualNode: لا حاسوب متزامن معنا</numerusform>
            <numerusform>MutualNode: متزامن مع حاسوب واحد</numerusform>
            <numerusform>MutualNode: متزامن مع حاسوبين</numerusform>
            <numerusform>MutualNode: متزامن مع %n حواسيب</numerusform>
            <numerusform>MutualNode: متزامن مع %n حاسوبًا</numerusform>
            <numerusform>MutualNode: متزامن مع %n حاسوب</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Silence for today</source>
        <translation>صمت لهذا اليوم</translation>
    </message>
    <message>
        <source>Swap now</source>
        <translation>تبادل الآن</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>التالية</translation>
    </message>
    <message>
        <source>One before</source>
        <translation>السابقة</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>الصورة {number} من {count}</translation>
    </message>
    <message>
        <source>The large picture comes when a computer that has it is nearby.</source>
        <translation>تصل الصورة الكبيرة حين يقترب حاسوب هي عنده.</translation>
    </message>
    <message>
        <source>The large picture is still on its way.</source>
        <translation>الصورة الكبيرة ما زالت في الطريق.</translation>
    </message>
    <message>
        <source>This computer has no room for more large pictures of this network.</source>
        <translation>لم يبق على هذا الحاسوب مكان لصور كبيرة أخرى من هذه الشبكة.</translation>
    </message>
</context>
<context>
    <name>WhereBlock</name>
    <message>
        <source>Add where to find you</source>
        <translation>أضف أين يجدونك</translation>
    </message>
    <message>
        <source>Not written yet. Only you and the people you say yes to will be able to read it.</source>
        <translation>لم يُكتب بعد. لن يقرأه سواك ومن تقول له نعم.</translation>
    </message>
    <message>
        <source>Sealed for you and the people you say yes to. Nobody else can read it.</source>
        <translation>مختوم لكم ولمن توافقون عليهم. لا يقرؤه أحد سواكم.</translation>
    </message>
    <message>
        <source>Sealed for {name} and the people they have said yes to. You will see it once {name} says yes to you.</source>
        <translation>مختوم لـ{name} ولمن تمت الموافقة عليهم. سترونه عند موافقة {name} عليكم.</translation>
    </message>
    <message>
        <source>Sealed on another computer of yours. It opens here once the two have met.</source>
        <translation>خُتم على حاسوب آخر لكم. يُفتح هنا بعد لقاء الحاسوبين.</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>أين بالضبط</translation>
    </message>
    <message>
        <source>{name} opened this to you. Please keep it to yourself.</source>
        <translation>فتح {name} هذا لكم. احتفظوا به لأنفسكم من فضلكم.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>A made-up network has nothing to lock.</source>
        <translation>الشبكة المتخيَّلة ليس فيها ما يُقفل.</translation>
    </message>
    <message>
        <source>Set a passphrase first. From then on this key locks.</source>
        <translation>عيّنوا عبارة مرور أولًا. بعدها يقفل هذا المفتاح.</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إخراج</translation>
    </message>
    <message>
        <source>What can be seen on this photo</source>
        <translation>وصف ما في هذه الصورة</translation>
    </message>
    <message>
        <source>What can be seen, for those who cannot see it</source>
        <translation>وصف الصورة لمن لا يستطيع رؤيتها</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>A change belongs to another network. It was set aside.</source>
        <translation>تغيير يخص شبكة أخرى. وُضع جانبًا.</translation>
    </message>
    <message>
        <source>A change cannot be read. It was set aside and changes nothing.</source>
        <translation>تعذّرت قراءة تغيير. وُضع جانبًا ولا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>A change does not match its signature. It was set aside and changes nothing.</source>
        <translation>تغيير لا يطابق توقيعه. وُضع جانبًا ولا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>A change is cut short. It was set aside and changes nothing.</source>
        <translation>تغيير ناقص. وُضع جانبًا ولا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>A change is larger than any of ours can be. It was set aside and changes nothing.</source>
        <translation>تغيير أكبر مما يمكن أن يكون. وُضع جانبًا ولا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>A change is not as it was signed. It was set aside and changes nothing.</source>
        <translation>تغيير ليس كما وُقّع. وُضع جانبًا ولا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>A change speaks for another computer than the one that signed it. It was set aside.</source>
        <translation>تغيير يتكلم باسم حاسوب غير الذي وقّعه. وُضع جانبًا.</translation>
    </message>
    <message>
        <source>A change was written by a newer version. Nothing is lost. Update when you can.</source>
        <translation>كُتب تغيير بإصدار أحدث. لم يضِع شيء. حدّثوا البرنامج متى أمكن.</translation>
    </message>
    <message>
        <source>Another program already listens there. Choose another port, or port 0 for any.</source>
        <translation>برنامج آخر يستمع هناك. اختاروا منفذًا آخر، أو المنفذ 0 لأي منفذ.</translation>
    </message>
    <message>
        <source>Another program holds the data here, perhaps a backup. Nothing is lost, but nothing new can be kept. Try again when it has finished.</source>
        <translation>برنامج آخر يشغل البيانات هنا، ربما نسخ احتياطي. لا يضيع شيء، لكن لا يمكن حفظ شيء جديد الآن. أعيدوا المحاولة حين ينتهي.</translation>
    </message>
    <message>
        <source>Could not reach that computer. Check that it is on, and that the address is right.</source>
        <translation>تعذّر الوصول إلى ذلك الحاسوب. تحققوا من أنه يعمل ومن صحة العنوان.</translation>
    </message>
    <message>
        <source>Looking for other computers nearby does not work just now. If one is there, type its address (--peer HOST:PORT), let both use the hotspot of a phone, or carry things over on a stick.</source>
        <translation>البحث عن حواسيب قريبة لا يعمل الآن. إن وُجد أحدها فاكتبوا عنوانه (--peer HOST:PORT)، أو استخدموا كلاكما نقطة اتصال هاتف، أو انقلوا الأشياء على ذاكرة USB.</translation>
    </message>
    <message>
        <source>More than one thing has an id that begins like this. Write a few more characters of it.</source>
        <translation>أكثر من شيء واحد يبدأ معرّفه هكذا. اكتبوا أحرفًا أخرى منه.</translation>
    </message>
    <message>
        <source>MutualNode is already running with this data. Close it first, or wait a moment.</source>
        <translation>MutualNode يعمل بهذه البيانات من قبل. أغلقوه أولًا أو انتظروا لحظة.</translation>
    </message>
    <message>
        <source>No member&apos;s computer could be reached. Check that one is on and in the same Wi-Fi as yours; if that keeps computers apart, ask for its address and add --peer HOST:PORT, or use the hotspot of a phone.</source>
        <translation>تعذّر الوصول إلى حاسوب أي عضو. تحققوا من أن أحدها يعمل وعلى الواي فاي نفسه؛ فإن كانت الشبكة تفصل الحواسيب فاطلبوا عنوانه وأضيفوا --peer HOST:PORT، أو استخدموا نقطة اتصال هاتف.</translation>
    </message>
    <message>
        <source>Nobody posted this on behalf of a neighbour, so there is nothing to take over.</source>
        <translation>لم يُنشر هذا نيابة عن أحد الجيران، فلا شيء يُستلم.</translation>
    </message>
    <message>
        <source>Nothing here has that id.</source>
        <translation>لا شيء هنا بهذا المعرّف.</translation>
    </message>
    <message>
        <source>Nothing in this copy can be read any more. Ask for a fresh one.</source>
        <translation>لم يعد شيء في هذه النسخة مقروءًا. اطلبوا نسخة جديدة.</translation>
    </message>
    <message>
        <source>Only the person who wrote this can change it.</source>
        <translation>لا يعدّل هذا إلا من كتبه.</translation>
    </message>
    <message>
        <source>Only what you wrote yourself can be taken down, and no statement about who is a member or what was decided.</source>
        <translation>لا يُزال إلا ما كتبتموه أنتم، ولا تُزال أي إفادة عن العضوية أو عما تقرر.</translation>
    </message>
    <message>
        <source>Please write a few words: this cannot be empty.</source>
        <translation>اكتبوا بضع كلمات من فضلكم: لا يُترك هذا فارغًا.</translation>
    </message>
    <message>
        <source>Somebody asked to join, or to add a computer, with a proof that is not theirs. It was set aside.</source>
        <translation>طلب أحدهم الانضمام أو إضافة حاسوب بإثبات ليس له. وُضع الطلب جانبًا.</translation>
    </message>
    <message>
        <source>Something is there but does not answer us. It may belong to another network; or a router passes us on from this address, and the hub behind it has not been told so with --known-as.</source>
        <translation>هناك شيء لكنه لا يجيبنا. قد يتبع شبكة أخرى، أو يحوّلنا موجّه من هذا العنوان ولم يُخبَر الحاسوب الذي خلفه بذلك عبر --known-as.</translation>
    </message>
    <message>
        <source>Something went wrong in MutualNode itself. What you have is safe.</source>
        <translation>حدث خلل في MutualNode نفسه. ما لديكم في أمان.</translation>
    </message>
    <message>
        <source>That amount is not clear. Write a number above zero and what it counts, as in &quot;5 boxes&quot; or &quot;1/2 dozen&quot;.</source>
        <translation>هذه الكمية غير واضحة. اكتبوا عددًا أكبر من الصفر وما يعدّه، مثل &quot;5 صناديق&quot; أو &quot;1/2 دزينة&quot;.</translation>
    </message>
    <message>
        <source>That can only be done with: {wanted}.</source>
        <translation>لا يمكن ذلك إلا مع: {wanted}.</translation>
    </message>
    <message>
        <source>That day is over. Choose one to come, or leave it empty.</source>
        <translation>ذلك اليوم انقضى. اختاروا يومًا قادمًا أو اتركوه فارغًا.</translation>
    </message>
    <message>
        <source>That did not open it. Take your time, there is no limit.</source>
        <translation>لم يُفتح بذلك. خذوا وقتكم، فلا حدّ للمحاولات.</translation>
    </message>
    <message>
        <source>That file cannot be read ({reason}).</source>
        <translation>تعذّرت قراءة ذلك الملف ({reason}).</translation>
    </message>
    <message>
        <source>That file cannot be written ({reason}).</source>
        <translation>تعذّرت كتابة ذلك الملف ({reason}).</translation>
    </message>
    <message>
        <source>That is before it begins.</source>
        <translation>ذلك قبل أن يبدأ.</translation>
    </message>
    <message>
        <source>That is closed already. Nothing more is asked for there.</source>
        <translation>ذلك مغلق من قبل، ولم يعد يُطلب شيء هناك.</translation>
    </message>
    <message>
        <source>That is no address. Write it as HOST:PORT, as in 192.0.2.7:4711.</source>
        <translation>ليس هذا عنوانًا. اكتبوه بصيغة HOST:PORT، مثل 192.0.2.7:4711.</translation>
    </message>
    <message>
        <source>That is no picture that can be read here. A JPEG, PNG or WebP file will do.</source>
        <translation>ليست هذه صورة تُقرأ هنا. يصلح ملف JPEG أو PNG أو WebP.</translation>
    </message>
    <message>
        <source>That is not a table or list of needs and offers ({reason}).</source>
        <translation>ليس هذا جدولًا أو قائمة بالحاجات والعروض ({reason}).</translation>
    </message>
    <message>
        <source>That is this computer itself.</source>
        <translation>هذا هو الحاسوب نفسه.</translation>
    </message>
    <message>
        <source>That is too long: {length} characters, and there is room for {limit}.</source>
        <translation>النص أطول من اللازم: {length} حرفًا، والمتاح {limit} فقط.</translation>
    </message>
    <message>
        <source>That is too much for one entry.</source>
        <translation>هذا أكثر مما يسعه مدخل واحد.</translation>
    </message>
    <message>
        <source>That network was closed meanwhile, so this was not kept. What you typed is there when you come back to it.</source>
        <translation>أُغلقت تلك الشبكة في هذه الأثناء، فلم يُحفظ هذا. ما كتبتموه باقٍ حين تعودون إليها.</translation>
    </message>
    <message>
        <source>That picture is too large to be opened here. A smaller copy of it will do.</source>
        <translation>هذه الصورة أكبر من أن تُفتح هنا. تكفي نسخة أصغر منها.</translation>
    </message>
    <message>
        <source>That picture moves. A still one will do.</source>
        <translation>هذه الصورة متحركة. تكفي صورة ثابتة.</translation>
    </message>
    <message>
        <source>That time is not clear. Write it as 2026-05-01, 2026-05-01T18:30 or &quot;in 3 days&quot;.</source>
        <translation>هذا الوقت غير واضح. اكتبوه مثل «الجمعة» أو «غدًا 8 مساءً» أو «17 مايو» أو «بعد 3 أيام» أو 2026-05-01.</translation>
    </message>
    <message>
        <source>The computer that answered does not know this invite. Ask for a new one.</source>
        <translation>الحاسوب الذي أجاب لا يعرف هذه الدعوة. اطلبوا دعوة جديدة.</translation>
    </message>
    <message>
        <source>The data folder cannot be read or written. Look at its permissions and its disk.</source>
        <translation>تعذّرت قراءة مجلد البيانات أو الكتابة فيه. راجعوا أذوناته وقرصه.</translation>
    </message>
    <message>
        <source>The data here is damaged and was left as it is. Keep it, and take a fresh copy from another member&apos;s computer.</source>
        <translation>البيانات هنا تالفة وتُركت كما هي. احتفظوا بها وخذوا نسخة جديدة من حاسوب عضو آخر.</translation>
    </message>
    <message>
        <source>The other computer is not known as a member&apos;s.</source>
        <translation>الحاسوب الآخر غير معروف لأحد الأعضاء.</translation>
    </message>
    <message>
        <source>The other computer said something that makes no sense. The connection was closed; nothing is lost.</source>
        <translation>قال الحاسوب الآخر شيئًا لا معنى له. أُغلق الاتصال ولم يضِع شيء.</translation>
    </message>
    <message>
        <source>The other computer speaks a newer version. Nothing is lost. Update when you can.</source>
        <translation>الحاسوب الآخر يستخدم إصدارًا أحدث. لم يضِع شيء. حدّثوا البرنامج متى أمكن.</translation>
    </message>
    <message>
        <source>The other computer went away. What came before is kept.</source>
        <translation>ذهب الحاسوب الآخر. ما وصل قبل ذلك محفوظ.</translation>
    </message>
    <message>
        <source>The stick is full. {safe} of {whole} entries are safe on it. Make room there, then go on.</source>
        <translation>الذاكرة ممتلئة. {safe} من {whole} مدخل في أمان عليها. أفسحوا مكانًا ثم تابعوا.</translation>
    </message>
    <message>
        <source>The stick left early. {safe} of {whole} entries are safe on it. Put it back to go on.</source>
        <translation>أُخرجت الذاكرة قبل الأوان. {safe} من {whole} مدخل في أمان عليها. أعيدوها للمتابعة.</translation>
    </message>
    <message>
        <source>There are {count} networks here. Say which one with --network ID.</source>
        <translation>هنا {count} شبكة. حدّدوا إحداها بـ --network ID.</translation>
    </message>
    <message>
        <source>There is no MutualNode copy on this stick, or it is sealed for another network.</source>
        <translation>لا نسخة MutualNode على هذه الذاكرة، أو هي مختومة لشبكة أخرى.</translation>
    </message>
    <message>
        <source>There is no network here with that id.</source>
        <translation>لا شبكة هنا بهذا المعرّف.</translation>
    </message>
    <message>
        <source>There is no network here yet. Found one, or join one with an invite.</source>
        <translation>لا شبكة هنا بعد. أسّسوا واحدة أو انضموا بدعوة.</translation>
    </message>
    <message>
        <source>There is no room for that file there, and nothing of it was kept. Make room, or choose another place.</source>
        <translation>لا متسع لذلك الملف هناك، ولم يُحفظ منه شيء. أفسحوا مكانًا أو اختاروا موضعًا آخر.</translation>
    </message>
    <message>
        <source>There is no such field here. There are: {choices}.</source>
        <translation>لا يوجد هنا حقل كهذا. الحقول: {choices}.</translation>
    </message>
    <message>
        <source>There is no such {what}. Choose one of: {choices}.</source>
        <translation>لا وجود لهذا في {what}. اختاروا من: {choices}.</translation>
    </message>
    <message>
        <source>There is room for {limit} photos here. Take one out before you add another.</source>
        <translation>المتسع هنا {limit} صور. أخرجوا واحدة قبل إضافة أخرى.</translation>
    </message>
    <message>
        <source>This computer already belongs to that network.</source>
        <translation>هذا الحاسوب ينتمي إلى تلك الشبكة من قبل.</translation>
    </message>
    <message>
        <source>This computer cannot listen there. Choose an address of its own, or 0.0.0.0 for all of them.</source>
        <translation>لا يستطيع هذا الحاسوب الاستماع هناك. اختاروا أحد عناوينه، أو 0.0.0.0 لها جميعًا.</translation>
    </message>
    <message>
        <source>This computer is full, so nothing new can be kept. What you have is safe.</source>
        <translation>هذا الحاسوب ممتلئ، فلا يُحفظ شيء جديد. ما لديكم في أمان.</translation>
    </message>
    <message>
        <source>This copy was written by a newer version. Nothing is lost. Update when you can, then read it again.</source>
        <translation>كُتبت هذه النسخة بإصدار أحدث. لم يضِع شيء. حدّثوا البرنامج متى أمكن ثم اقرؤوها من جديد.</translation>
    </message>
    <message>
        <source>This data is locked with a passphrase.</source>
        <translation>هذه البيانات مقفلة بعبارة مرور.</translation>
    </message>
    <message>
        <source>This data was written by a newer version of MutualNode. Nothing is lost. Update, then open it again.</source>
        <translation>كُتبت هذه البيانات بإصدار أحدث من MutualNode. لم يضِع شيء. حدّثوا البرنامج ثم افتحوها من جديد.</translation>
    </message>
    <message>
        <source>This has been taken down meanwhile.</source>
        <translation>أُزيل هذا في هذه الأثناء.</translation>
    </message>
    <message>
        <source>This invite does not say where to find the network. Ask a member for their computer&apos;s address, and add --peer HOST:PORT.</source>
        <translation>لا تذكر هذه الدعوة مكان الشبكة. اطلبوا من أحد الأعضاء عنوان حاسوبه وأضيفوا --peer HOST:PORT.</translation>
    </message>
    <message>
        <source>This invite has been used. Ask for a new one.</source>
        <translation>استُخدمت هذه الدعوة. اطلبوا دعوة جديدة.</translation>
    </message>
    <message>
        <source>This invite has run out. Ask for a new one.</source>
        <translation>انتهت هذه الدعوة. اطلبوا دعوة جديدة.</translation>
    </message>
    <message>
        <source>This is a signed statement. It cannot be edited; a correction is a new one.</source>
        <translation>هذه إفادة موقّعة. لا تُعدّل، والتصحيح إفادة جديدة.</translation>
    </message>
    <message>
        <source>This is not a whole invite. Copy all of it, or type the six words as they were given.</source>
        <translation>هذه دعوة غير كاملة. انسخوها كلها أو اكتبوا الكلمات الست كما أُعطيت.</translation>
    </message>
    <message>
        <source>This stick does not give back what was written to it. Take another one.</source>
        <translation>لا تعيد هذه الذاكرة ما كُتب عليها. استخدموا غيرها.</translation>
    </message>
    <message>
        <source>You have asked to join, and no member&apos;s computer has let you in yet. Sync with one first.</source>
        <translation>طلبتم الانضمام ولم يُدخلكم حاسوب أي عضو بعد. تزامنوا مع أحدها أولًا.</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
</context>
</TS>
