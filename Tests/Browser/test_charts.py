"""Charts on the page of components: readable on a phone, in print, without script."""

import pytest

from conftest import DESK, PHONE, assert_sound, shot


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_charts_stay_in_the_window_and_open_their_tables(visit, viewport):
    page = visit(viewport=viewport)
    page.goto("/design")
    charts = page.locator(".chart")
    assert charts.count() == 4
    assert_sound(page)
    for number in range(4):
        charts.nth(number).locator("summary").click()
        assert charts.nth(number).locator("table").is_visible()
    assert_sound(page)
    shot(page, f"charts-{viewport['width']}")


def test_a_mark_says_what_it_is_and_leads_there(visit):
    page = visit(viewport=DESK, javascript=False)
    page.goto("/design")
    mark = page.locator("#e-thang svg a").first
    assert mark.get_attribute("href") == "/ho-so"
    assert mark.locator("title").text_content() == "1 – Tiếp nhận: 412"
