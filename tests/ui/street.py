"""A street to look at: neighbours with needs, offers, promises and a history, the same every time."""

from mutualnode.app import answering, promising
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from tests.neighbours import DAY, MINUTE, Neighbour, Street, carry_all

NAMES = ("Iman", "Rosa", "Len", "Samira", "Marek", "Tomasz", "Dev", "Grace", "Ruth", "Nell", "Łucja", "สมชาย", "سلمى")
HOUR = 60 * MINUTE

Post = tuple[str, str, str, str, dict[str, str]]

NEEDS: tuple[Post, ...] = (
    ("Marek", "Read two letters from the council with me", "paperwork", "Terraces", {"note": "Any evening."}),
    ("سلمى", "شاي وصحبة بعد الظهر", "company", "Alder Row", {"urgency": "any"}),
    ("Samira", "Cot mattress, clean, any wear", "things", "Quayside", {}),
    ("Len", "A lift to the eye clinic and back", "lifts", "Mill End", {"due": "2027-01-18", "urgency": "days"}),
    ("Iman", "Somebody to look at a dripping tap", "repairs", "Mill Lane", {"urgency": "week"}),
)
OFFERS: tuple[Post, ...] = (
    ("Łucja", "Polish and English, spoken and written", "skills", "", {}),
    ("Ruth", "Mending, hems and zips", "repairs", "Terraces", {"note": "Bring it to the hall on Saturdays"}),
    ("Grace", "A warm kitchen table and tea", "company", "Quayside", {"quantity": "6 chairs", "note": "Wednesdays"}),
    ("สมชาย", "ผักสวนครัวทุกวันเสาร์", "growing", "Hillfoot", {"quantity": "40 pots"}),
    ("Dev", "Lifts into town", "lifts", "Mill End", {"quantity": "3 seats", "note": "Mondays, leaving 8 am"}),
    ("Tomasz", "3 m ladder to borrow", "things", "Hillfoot", {"note": "Collect any time after 5 pm"}),
)
WHEN = {"Grace": "Tuesday, Thursday and Saturday", "Dev": "Wednesday to Saturday", "Nell": "Sunday"}
WHERE = {"where": "12 Alder Row, the green door", "contact": "07700 900123"}
STORY = (
    "I broke my ankle on the slipway and I am on crutches until Sunday. There are four of us. Anything the kids will "
    "eat is perfect, no nuts please. If you can only bring a loaf, bring a loaf and stay for tea."
)


def lively(street: Street) -> tuple[Neighbour, EntryId, EntryId]:
    """Return the member through whose eyes one looks, a need of somebody else's, and one of their own."""
    people = dict(zip(NAMES, street.neighbours(*NAMES), strict=True))
    own = EntryId(b"")
    for kind, posts in ((Kind.OFFER, OFFERS), (Kind.NEED, NEEDS)):
        for name, title, category, area, more in posts:
            street.clock.moves(5 * HOUR)
            given = {"category": category, "area": area, **more}
            given = {field: value for field, value in given.items() if value}
            post = people[name].needs if kind == Kind.NEED else people[name].offers
            made = post(title, **given)
            own = made if name == "Iman" else own
    street.clock.moves(HOUR)
    given = {"quantity": "12 meals", "category": "food", "area": "Alder Row", "urgency": "now"}
    meals = people["Rosa"].needs("Hot meals for this week", note="I broke my ankle.", **given, **WHERE)
    people["Rosa"].edits(meals, note=STORY)
    _promise(people, meals, (("Grace", "3 meals", "accept"), ("Dev", "4 meals", "accept"), ("Nell", "1 meal", "")))
    carry_all(people["Rosa"], people["Len"])
    answering.comment(people["Len"].commons, meals, "I have a big pot you can keep until June.")
    answering.echo(people["Len"].commons, meals)
    _promise(people, own, (("Tomasz", "", ""),), asker="Iman")
    for each in people.values():
        carry_all(each, people["Iman"])
    street.clock.moves(DAY // 8)
    return people["Iman"], meals, own


def _promise(
    people: dict[str, Neighbour], need: EntryId, promises: tuple[tuple[str, str, str], ...], asker: str = "Rosa"
) -> None:
    for name, quantity, answer in promises:
        carry_all(people[asker], people[name])
        people[name].clock.moves(HOUR)
        made = promising.pledge(people[name].commons, need, {"quantity": quantity, "when": WHEN.get(name, "")})
        carry_all(people[name], people[asker])
        if answer:
            promising.accept(people[asker].commons, made)
