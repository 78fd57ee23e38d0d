"""News and notices, and the first page that shows them."""

import zlib
import struct
import xml.etree.ElementTree as ElementTree
import urllib.request

import pytest

from conftest import DESK, PHONE, assert_sound, shot, sign_in


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_a_citizen_reads_the_news_from_the_first_page(visit, viewport, javascript):
    page = visit(viewport=viewport, javascript=javascript)
    page.goto("/")
    assert page.get_by_role("heading", name="Thủ tục theo lĩnh vực").is_visible()
    assert page.get_by_role("link", name="Lịch nghỉ Tết Dương lịch 2019").count() == 1
    if javascript:
        assert_sound(page)
        shot(page, f"home-{viewport['width']}")
    page.get_by_role("link", name="Xem tất cả tin tức, thông báo").click()
    assert page.locator(".news-list > li").count() == 4
    if javascript:
        assert_sound(page)
        shot(page, f"news-{viewport['width']}")
    page.get_by_role("link", name="sau một năm làm việc").click()
    photo = page.locator(".article-photo")
    assert photo.evaluate("image => image.complete && image.naturalWidth") == 800
    assert photo.get_attribute("alt")
    assert "Bài minh họa" in page.inner_text("main")
    if javascript:
        assert_sound(page)
        shot(page, f"news-article-{viewport['width']}")


def test_the_first_page_reads_in_english_and_opens_fields_and_figures(visit):
    page = visit(viewport=PHONE)
    page.goto("/")
    page.get_by_role("button", name="English").click()
    assert page.locator("h1").inner_text() == "Public administrative services"
    assert_sound(page)
    shot(page, "home-english-390")
    page.locator(".home-links a").first.click()
    assert page.locator(".results > li").count() > 0
    page.goto("/")
    page.get_by_role("link", name="All figures").click()
    assert "/so-lieu?" in page.url and "thang-" in page.url
    page.goto("/")
    page.get_by_label("Find a procedure or a dossier").fill("dang ky khai sinh")
    page.get_by_role("button", name="Search").click()
    assert "/thu-tuc?q=dang+ky+khai+sinh" in page.url
    assert "khai sinh" in page.locator(".results > li").first.inner_text()


def test_the_feed_is_atom(server):
    with urllib.request.urlopen(server.address + "/tin-tuc/nguon-tin.xml") as answer:
        assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
        feed = ElementTree.fromstring(answer.read())
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.tag == atom + "feed"
    entries = feed.findall(atom + "entry")
    assert len(entries) == 4
    for entry in entries:
        assert entry.find(atom + "link").get("href").startswith("http://127.0.0.1")
        assert entry.find(atom + "summary").text


def picture():
    """A PNG of two pixels."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\0" + b"\xc8\x20\x1a" * 2)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_the_reform_office_writes_publishes_and_takes_down(visit, viewport):
    title = f"Bài thử {viewport['width']}"
    page = visit(viewport=viewport)
    sign_in(page, "caicach")
    page.goto("/danh-muc/tin-tuc")
    assert_sound(page)
    shot(page, f"articles-{viewport['width']}")
    page.get_by_role("link", name="Viết bài mới").click()
    page.get_by_role("button", name="Lưu bản nháp").click()
    assert page.get_by_text("Nhập tiêu đề").count() == 2
    page.complaints = [text for text in page.complaints if "422" not in text]
    assert_sound(page)
    shot(page, f"article-refused-{viewport['width']}")
    page.get_by_label("Tiêu đề").fill(title)
    page.get_by_label("Người viết, đơn vị").fill("Văn phòng")
    page.get_by_label("Nội dung").fill("Đoạn một.\n\n## Đề mục\n- Mục một\n- Mục hai")
    page.get_by_label("Chọn ảnh").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": picture()})
    page.get_by_label("Mô tả ảnh").fill("Hai điểm đỏ")
    page.get_by_role("button", name="Lưu bản nháp").click()
    assert page.get_by_text("Bản nháp", exact=True).count() == 1
    page.get_by_role("button", name="Đăng bài").click()
    assert page.get_by_text("Đã đăng bài.").is_visible()
    assert_sound(page)
    shot(page, f"article-{viewport['width']}")
    visitor = visit(viewport=viewport)
    visitor.goto("/tin-tuc")
    visitor.get_by_role("link", name=title).click()
    assert visitor.locator(".article-text li").count() == 2
    address = visitor.url
    page.get_by_role("button", name="Gỡ bài").click()
    assert page.get_by_text("Đã gỡ bài.").is_visible()
    assert visitor.goto(address).status == 404
